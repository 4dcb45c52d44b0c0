using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Symbols;

/// <summary>Batches of a quiet symbol: a tick a second from noon on.</summary>
internal static class Batches
{
    public static readonly BrokerTime Noon = BrokerTime.Of(new DateTime(2026, 3, 4, 12, 0, 0));

    public static Tick Tick(double second, long bid = 110_000) => new(Noon + TimeSpan.FromSeconds(second), bid, bid + 2, 0, 0, TickFlags.Bid);

    public static TickPosition At(double second, int index = 0) => new(Noon + TimeSpan.FromSeconds(second), index);

    public static TickRange Range(double from, double to) => new(At(from), At(to));

    public static TickBatch Of(int first, int count, long session = 1, TimeSpan? ahead = null) => new(
        session,
        first,
        At(first),
        5,
        [.. Enumerable.Range(first, count).Select(i => Tick(i, 110_000 + (i * 7 % 11)))],
        Noon + TimeSpan.FromSeconds(first + count - 1) + (ahead ?? TimeSpan.Zero),
        0);

    public static SymbolState With(params TickRange[] holes) => new() { Holes = [.. holes.Select(range => new Hole(range, 0, 0, 0))] };
}
