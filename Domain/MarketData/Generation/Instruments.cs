using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>The symbols the model knows, with figures like those of a usual broker.</summary>
public static class Instruments
{
    private static readonly SessionWeights s_europe = new(0.45, 1.0, 1.1, 0.18);
    private static readonly SessionWeights s_japan = new(0.95, 0.85, 1.05, 0.18);
    private static readonly SessionWeights s_metal = new(0.55, 0.8, 1.5, 0.15);
    private static readonly SessionWeights s_coin = new(0.5, 0.5, 0.8, 0.7);

    /// <summary>EURUSD, GBPUSD, USDJPY, XAUUSD, BTCUSD.</summary>
    private static readonly double[][] s_correlations =
    [
        [1],
        [0.72, 1],
        [-0.55, -0.42, 1],
        [0.38, 0.32, -0.45, 1],
        [0.12, 0.12, -0.08, 0.18, 1],
    ];

    private static readonly ImmutableArray<ImmutableArray<double>> s_factors = Cholesky.Of(s_correlations);

    public static ImmutableArray<Instrument> All { get; } =
    [
        new()
        {
            Spec = InstrumentSpecs.Pair("EURUSD", "Euro vs US Dollar", 5, 1.00m, -6.3m, 1.2m),
            Level = 1.0850, DailyVolatility = 0.0050, Spread = 6, TicksADay = 90_000,
            Hours = TradingHours.Currencies, Sessions = s_europe, News = [new("EUR", 1), new("USD", -1)], Factors = s_factors[0],
        },
        new()
        {
            Spec = InstrumentSpecs.Pair("GBPUSD", "Pound vs US Dollar", 5, 1.00m, -4.1m, -1.9m),
            Level = 1.2700, DailyVolatility = 0.0055, Spread = 9, TicksADay = 90_000,
            Hours = TradingHours.Currencies, Sessions = s_europe, News = [new("GBP", 1), new("USD", -1)], Factors = s_factors[1],
        },
        new()
        {
            Spec = InstrumentSpecs.Pair("USDJPY", "US Dollar vs Yen", 3, 0.67m, 9.8m, -21.5m),
            Level = 149.50, DailyVolatility = 0.0060, Spread = 8, TicksADay = 95_000,
            Hours = TradingHours.Currencies, Sessions = s_japan, News = [new("USD", 1), new("JPY", -1)], Factors = s_factors[2],
        },
        new()
        {
            Spec = InstrumentSpecs.Gold,
            Level = 2350.00, DailyVolatility = 0.0095, Spread = 18, TicksADay = 180_000,
            Hours = TradingHours.Metals, Sessions = s_metal, News = [new("USD", -1.2)], Factors = s_factors[3],
        },
        new()
        {
            Spec = InstrumentSpecs.Bitcoin,
            Level = 64_000.00, DailyVolatility = 0.0260, Spread = 1_500, TicksADay = 140_000,
            Hours = TradingHours.AroundTheClock, Sessions = s_coin, News = [new("USD", -0.4)], Factors = s_factors[4],
        },
    ];

    public static Instrument? Find(SymbolName symbol) => All.FirstOrDefault(i => i.Symbol == symbol);
}
