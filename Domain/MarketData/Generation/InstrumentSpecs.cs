using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>What the simulated broker says of its symbols, for an account in US dollars.</summary>
internal static class InstrumentSpecs
{
    private const int AllExpirations = 15;

    public static SymbolSpec Gold { get; } = new(
        new("XAUUSD"), "Gold vs US Dollar", 2, Trading("XAU", 2, 1.00m, 100, 5_000), new(CalculationMode.CfdLeverage, "USD", 0, 0, 100),
        new(SwapMode.Points, -38.5m, 14.2m, DayOfWeek.Wednesday), Hours.Sessions(TradingHours.Metals));

    public static SymbolSpec Bitcoin { get; } = new(
        new("BTCUSD"), "Bitcoin vs US Dollar", 2, Trading("BTC", 2, 0.01m, 1, 1_000), new(CalculationMode.CfdLeverage, "USD", 0, 0, 1),
        new(SwapMode.InterestCurrent, -18m, -4m, DayOfWeek.Friday), Hours.Sessions(TradingHours.AroundTheClock));

    public static SymbolSpec Pair(string symbol, string description, byte digits, decimal tickValue, decimal swapLong, decimal swapShort) => new(
        new(symbol), description, digits, Trading(symbol[..3], digits, tickValue, 100_000, 50_000) with { ProfitCurrency = symbol[3..] },
        new(CalculationMode.Forex, symbol[..3], 0, 0, 100_000),
        new(SwapMode.Points, swapLong, swapShort, DayOfWeek.Wednesday), Hours.Sessions(TradingHours.Currencies));

    private static SymbolTrading Trading(string currency, byte digits, decimal tickValue, decimal contract, long mostSteps) => new()
    {
        TickSize = new(1, digits),
        TickValue = tickValue,
        TickValueLoss = tickValue,
        ContractSize = contract,
        VolumeMin = new(1, 2),
        VolumeMax = new(mostSteps, 2),
        VolumeStep = new(1, 2),
        VolumeLimit = new(0, 2),
        Mode = TradeMode.Full,
        Execution = TradeExecution.Market,
        Filling = FillingModes.FillOrKill | FillingModes.ImmediateOrCancel,
        ExpirationModes = AllExpirations,
        BaseCurrency = currency,
        ProfitCurrency = "USD",
    };
}
