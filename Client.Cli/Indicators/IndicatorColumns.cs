namespace Arus.Client.Cli.Indicators;

/// <summary>What the file of indicators holds behind the bars, in order: TA-Lib's usual indicators under their usual names.</summary>
internal static class IndicatorColumns
{
    public static ImmutableArray<ColumnOfIndicator> All { get; } =
    [
        .. Of("SMA(20)", "SMA_20"),
        .. Of("EMA(20)", "EMA_20"),
        .. Of("WMA(20)", "WMA_20"),
        .. Of("DEMA(20)", "DEMA_20"),
        .. Of("TEMA(20)", "TEMA_20"),
        .. Of("KAMA(10,2,30)", "KAMA_10"),
        .. Of("RSI(14)", "RSI_14"),
        .. Of("MACD(12,26,9)", "MACD_12_26_9", "MACD_signal", "MACD_hist"),
        .. Of("BBANDS(20,2)", "BB_upper_20_2", "BB_middle", "BB_lower"),
        .. Of("ATR(14)", "ATR_14"),
        .. Of("ADX(14)", "ADX_14"),
        .. Of("PLUS_DI(14)", "PLUS_DI_14"),
        .. Of("MINUS_DI(14)", "MINUS_DI_14"),
        .. Of("STOCH(14,3,3)", "STOCH_k_14_3_3", "STOCH_d"),
        .. Of("CCI(20)", "CCI_20"),
        .. Of("WILLR(14)", "WILLR_14"),
        .. Of("MFI(14)", "MFI_14"),
        .. Of("OBV", "OBV"),
        .. Of("ROC(10)", "ROC_10"),
        .. Of("MOM(10)", "MOM_10"),
        .. Of("AROON(14)", "AROON_down_14", "AROON_up_14"),
        .. Of("SAR(0.02,0.2)", "SAR_002_02"),
        .. Of("STDDEV(20,1)", "STDDEV_20"),
        .. Of("ULTOSC(7,14,28)", "ULTOSC_7_14_28"),
        .. Of("TRIX(15)", "TRIX_15"),
        .. Of("PPO(12,26)", "PPO_12_26"),
        .. Of("CMO(14)", "CMO_14"),
        .. Of("LINREG_SLOPE(14)", "LINREG_slope_14"),
        .. Of("CDL_ENGULFING", "CDL_ENGULFING"),
        .. Of("CDL_HAMMER", "CDL_HAMMER"),
        .. Of("CDL_DOJI", "CDL_DOJI"),
        .. Of("CDL_HARAMI", "CDL_HARAMI"),
        .. Of("CDL_SHOOTINGSTAR", "CDL_SHOOTINGSTAR"),
        .. Of("CDL_MORNINGSTAR", "CDL_MORNINGSTAR"),
        .. Of("CDL_EVENINGSTAR", "CDL_EVENINGSTAR"),
        .. Of("CDL_3WHITESOLDIERS", "CDL_3WHITESOLDIERS"),
        .. Of("CDL_3BLACKCROWS", "CDL_3BLACKCROWS"),
        .. Of("CDL_PIERCING", "CDL_PIERCING"),
    ];

    private static ColumnOfIndicator[] Of(string notation, params ReadOnlySpan<string> headers)
    {
        ColumnOfIndicator[] columns = new ColumnOfIndicator[headers.Length];
        for (int i = 0; i < headers.Length; i++) columns[i] = new(headers[i], notation, i);
        return columns;
    }
}
