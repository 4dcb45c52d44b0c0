using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>Symbols as brokers offer them.</summary>
internal static class Specs
{
    private static readonly SymbolSwap s_noSwap = new(SwapMode.Disabled, 0, 0, DayOfWeek.Wednesday);

    /// <summary>One point of one lot is one dollar: a price of 1.10000 is 110,000 points.</summary>
    public static SymbolSpec EurUsd { get; } = Pair("EURUSD", "EUR", "USD", digits: 5);

    public static SymbolSpec GbpUsd { get; } = Pair("GBPUSD", "GBP", "USD", digits: 5);

    public static SymbolSpec UsdJpy { get; } = Pair("USDJPY", "USD", "JPY", digits: 3);

    public static SymbolSpec EurJpy { get; } = Pair("EURJPY", "EUR", "JPY", digits: 3);

    /// <summary>Margined by its price, traded in tenths of a lot.</summary>
    public static SymbolSpec Index { get; } = Pair("GER40", "USD", "USD", digits: 1) with
    {
        Margin = new(CalculationMode.CfdLeverage, "USD", 0, 0, 0),
        Trading = Pair("GER40", "USD", "USD", digits: 1).Trading with
        {
            TickSize = new(5, 1), ContractSize = 10, VolumeMin = new(1, 1), VolumeMax = new(500, 1), VolumeStep = new(1, 1),
        },
    };

    public static SymbolSpec Trade(this SymbolSpec spec, Func<SymbolTrading, SymbolTrading> change) => spec with { Trading = change(spec.Trading) };

    public static SymbolSpec Pair(string name, string of, string to, byte digits) => new(
        SymbolName.Parse(name),
        name,
        digits,
        new()
        {
            TickSize = new(1, digits),
            ContractSize = 100_000,
            VolumeMin = new(1, 2),
            VolumeMax = new(50_000, 2),
            VolumeStep = new(1, 2),
            Mode = TradeMode.Full,
            Execution = TradeExecution.Market,
            Filling = FillingModes.FillOrKill | FillingModes.ImmediateOrCancel,
            ExpirationModes = 15,
            BaseCurrency = of,
            ProfitCurrency = to,
        },
        new(CalculationMode.Forex, of, 0, 0, 100_000),
        s_noSwap,
        []);
}
