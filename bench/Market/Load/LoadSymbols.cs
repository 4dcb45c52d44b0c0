using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;

namespace Arus.Market.Bench.Load;

/// <summary>Symbols of five digits, and a walk of prices that all share.</summary>
internal static class LoadSymbols
{
    /// <summary>A Monday morning of the broker's clock.</summary>
    public static BrokerTime Morning { get; } = BrokerTime.Of(new(2026, 11, 16, 8, 0, 0));

    public static ImmutableArray<SymbolSpec> Of(int count) => [.. Enumerable.Range(0, count).Select(i => new SymbolSpec(
        new($"LOAD{i}"),
        "of the load program",
        5,
        new() { TickSize = Price.Parse("0.00001"), TickValue = 1, TickValueLoss = 1, ContractSize = 100_000, VolumeMin = Volume.Parse("0.01"), VolumeMax = Volume.Parse("500.00"), VolumeStep = Volume.Parse("0.01"), VolumeLimit = Volume.Parse("0.00"), Mode = TradeMode.Full, Execution = TradeExecution.Market, BaseCurrency = "EUR", ProfitCurrency = "USD" },
        new(CalculationMode.Forex, "EUR", 0, 0, 0),
        new(SwapMode.Disabled, 0, 0, DayOfWeek.Wednesday),
        []))];

    /// <summary>Points; a power of two of them, so that a place wraps by a mask. It ends near where it begins.</summary>
    public static long[] Walk()
    {
        long[] bids = new long[1 << 16];
        ulong state = 42;
        long bid = 108_000;
        for (int i = 0; i < bids.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bid += (long)(state % 3) - 1;
            bids[i] = bid;
        }

        for (int i = 0; i < bids.Length; i++) bids[i] -= (bid - 108_000) * i / bids.Length;
        return bids;
    }
}
