using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>Draws that depend on seed, feed time and an order's number alone: the same feed and orders fare the same each time.</summary>
internal readonly struct FaultDice(VenueFaults faults)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public bool HasLatency => faults.LatencyMax > TimeSpan.Zero || faults.LatencyMin > TimeSpan.Zero;

    /// <summary>Points that a fill is worse than the quote.</summary>
    public long Slippage(BrokerTime at, ulong number)
    {
        if (faults.Slippage.IsDefaultOrEmpty) return 0;

        long weights = 0;
        foreach (SlippageOdds odds in faults.Slippage) weights += odds.Weight;
        long drawn = Below(weights, Mix(at, number, salt: 1));
        foreach (SlippageOdds odds in faults.Slippage)
        {
            if ((drawn -= odds.Weight) < 0) return odds.Points;
        }

        return 0;
    }

    /// <summary>Milliseconds of the feed until a request is executed.</summary>
    public long Latency(BrokerTime at, long number)
    {
        long least = (long)faults.LatencyMin.TotalMilliseconds;
        return least + Below((long)faults.LatencyMax.TotalMilliseconds - least + 1, Mix(at, (ulong)number, salt: 2));
    }

    /// <summary><see cref="TradeRetcode.None"/>: it is executed.</summary>
    public TradeRetcode Rejection(BrokerTime at, long number)
    {
        if (faults.Rejections.IsDefaultOrEmpty) return TradeRetcode.None;

        long drawn = Below(1_000_000, Mix(at, (ulong)number, salt: 3));
        foreach (RejectionOdds odds in faults.Rejections)
        {
            if ((drawn -= odds.PerMillion) < 0) return odds.Retcode;
        }

        return TradeRetcode.None;
    }

    /// <summary>Whether a request whose answer is lost is executed all the same.</summary>
    public bool IsExecutedUnanswered(BrokerTime at, long number) => (Mix(at, (ulong)number, salt: 4) & 1) == 0;

    /// <summary>Steps of volume that a quote offers to an order; <see cref="long.MaxValue"/>: without limit.</summary>
    public long Depth(SymbolBook book, ulong number)
    {
        if (faults.DepthMax.Steps <= 0) return long.MaxValue;

        long least = faults.DepthMin.Rescale(book.LotDigits, Rounding.Floor).Steps;
        long most = faults.DepthMax.Rescale(book.LotDigits, Rounding.Floor).Steps;
        return (least + Below(most - least + 1, Mix(book.QuotedAt, number, salt: 5))) / book.Step * book.Step;
    }

    private static long Below(long count, ulong bits) => count <= 1 ? 0 : (long)Math.BigMul(bits, (ulong)count, out _);

    private ulong Mix(BrokerTime at, ulong number, ulong salt) =>
        Stir(Stir(Stir(faults.Seed + Golden, (ulong)at.Milliseconds), number), salt);

    /// <summary>The finaliser of SplitMix64: each bit of what goes in moves about half of what comes out.</summary>
    private static ulong Stir(ulong state, ulong value)
    {
        ulong z = unchecked((state ^ value) + Golden);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
