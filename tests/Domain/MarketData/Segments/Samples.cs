using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Segments;

/// <summary>Generators of ticks and bars: the likely, and every bit pattern there is.</summary>
internal static class Samples
{
    private static readonly Gen<long> s_any = Gen.OneOf(
        Gen.Choose(-3, 3).Select(n => (long)n),
        Gen.Choose(-2_000_000, 2_000_000).Select(n => (long)n),
        ArbMap.Default.GeneratorFor<long>(),
        Gen.Elements(long.MinValue, long.MaxValue, long.MinValue + 1, long.MaxValue - 1, 0L, -1L));

    public static Arbitrary<Tick[]> Ticks { get; } = Gen.OneOf(Some(Wild(), 60), Some(Likely(), 700)).ToArbitrary();

    public static Arbitrary<Bar[]> Bars { get; } = Gen.OneOf(Some(WildBar(), 40), Some(LikelyBar(), 300)).ToArbitrary();

    private static Gen<T[]> Some<T>(Gen<T> one, int most) => Gen.Choose(1, most).SelectMany(count => one.ArrayOf(count));

    private static Gen<Tick> Wild() =>
        from numbers in s_any.ArrayOf(5)
        from flags in Gen.Choose(0, ushort.MaxValue)
        select new Tick(new BrokerTime(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4], (TickFlags)flags);

    private static Gen<Tick> Likely() =>
        from time in Gen.Choose(0, 3_599_999)
        from bid in Gen.Choose(138_500, 138_600)
        from spread in Gen.Choose(0, 5)
        from flags in Gen.Elements(TickFlags.Bid, TickFlags.Ask, TickFlags.Bid | TickFlags.Ask)
        select new Tick(new BrokerTime(1_399_024_800_000 + time), bid, bid + spread, 0, 0, flags);

    private static Gen<Bar> WildBar() =>
        from numbers in s_any.ArrayOf(11)
        from known in Gen.Elements(true, false)
        from spread in ArbMap.Default.GeneratorFor<int>()
        from flags in Gen.Choose(0, byte.MaxValue)
        select new Bar(
            new BrokerTime(numbers[0]),
            new Ohlc(numbers[1], numbers[2], numbers[3], numbers[4]),
            known ? new Ohlc(numbers[5], numbers[6], numbers[7], numbers[8]) : default,
            numbers[9],
            numbers[10],
            spread,
            (BarFlags)flags);

    private static Gen<Bar> LikelyBar() =>
        from minute in Gen.Choose(0, 10_000)
        from open in Gen.Choose(138_500, 138_600)
        from close in Gen.Choose(138_500, 138_600)
        from wick in Gen.Choose(0, 20)
        select new Bar(
            new BrokerTime(1_399_024_800_000 + (minute * 60_000L)),
            new Ohlc(open, Math.Max(open, close) + wick, Math.Min(open, close) - wick, close),
            default,
            100 + wick,
            0,
            wick % 4,
            BarFlags.Imported);
}
