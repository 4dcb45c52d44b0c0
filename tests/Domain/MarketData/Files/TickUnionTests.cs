using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class TickUnionTests
{
    private static readonly Gen<Tick[]> s_ticks = Gen.Choose(0, 5).SelectMany(_ => Gen.Choose(1, 3), (time, bid) => T(time, bid)).ListOf().Select(l => l.OrderBy(t => t.Time).ToArray());

    [Theory]
    [InlineData("", "1a 2b", "1a 2b", 2)]
    [InlineData("1a 2b", "1a 2b", "1a 2b", 0)]
    [InlineData("1a 3c", "2b", "1a 2b 3c", 1)]
    [InlineData("1a 1c", "1a 1b 1c", "1a 1b 1c", 1)]
    [InlineData("1b", "1a 1b", "1a 1b", 1)]
    [InlineData("1b", "1a", "1b 1a", 1)]
    [InlineData("1a 1b", "1b 1a", "1a 1b", 0)]
    [InlineData("1a", "1a 1a", "1a 1a", 1)]
    [InlineData("1a 1a", "1a", "1a 1a", 0)]
    [InlineData("2b", "1a 2b 2b 3c", "1a 2b 2b 3c", 3)]
    [InlineData("1a 5e 2b 6f", "3c", "1a 3c 5e 2b 6f", 1)]
    public void Union_OfTwo_KeepsTheOrderOfBoth(string stored, string file, string joined, int added)
    {
        (ReadOnlyMemory<Tick> ticks, int news) = TickUnion.Of(Parse(stored), Parse(file));

        Assert.Equal((joined, added), (Shown(ticks), news));
    }

    [Fact]
    public void Union_KnowsATickByItsPrices_NotByItsFlags()
    {
        Tick stored = T(1, 1) with { Flags = TickFlags.Bid | TickFlags.BlankAsk };
        (ReadOnlyMemory<Tick> ticks, int news) = TickUnion.Of(new[] { stored }, new[] { T(1, 1) });

        Assert.Equal(0, news);
        Assert.Equal([stored], ticks.ToArray());
    }

    [Fact]
    public void Union_PlaceWhereBarsClosed_IsNoTick()
    {
        Tick mark = T(1, 1) with { Flags = TickFlags.Closing };
        (ReadOnlyMemory<Tick> ticks, int news) = TickUnion.Of(new[] { mark }, new[] { T(1, 1) });

        Assert.Equal(1, news);
        Assert.Equal([mark, T(1, 1)], ticks.ToArray());
    }

    [Fact]
    public void Union_OfAnyTwo_HasEachTickAsOftenAsTheSideThatHasItMore() =>
        Prop.ForAll(s_ticks.ToArbitrary(), s_ticks.ToArbitrary(), (a, b) =>
        {
            (ReadOnlyMemory<Tick> joined, int added) = TickUnion.Of(a, b);
            Tick[] ticks = joined.ToArray();
            Assert.Equal(a.Length + added, ticks.Length);
            foreach (Tick tick in a.Concat(b).Distinct()) Assert.Equal(Math.Max(a.Count(t => t == tick), b.Count(t => t == tick)), ticks.Count(t => t == tick));
            Assert.Equal(ticks.Select(t => t.Time).Order(), ticks.Select(t => t.Time));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Union_Again_AddsNothing() =>
        Prop.ForAll(s_ticks.ToArbitrary(), s_ticks.ToArbitrary(), (a, b) =>
        {
            ReadOnlyMemory<Tick> once = TickUnion.Of(a, b).Ticks;
            (ReadOnlyMemory<Tick> twice, int added) = TickUnion.Of(once, b);
            Assert.Equal(0, added);
            Assert.Equal(once.ToArray(), twice.ToArray());
        }).QuickCheckThrowOnFailure();

    private static Tick T(long time, long bid) => new(new(time), bid, bid + 1, 0, 0, TickFlags.Bid | TickFlags.Ask);

    private static Tick[] Parse(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => T(t[0] - '0', t[1] - 'a' + 1))];

    private static string Shown(ReadOnlyMemory<Tick> ticks) => string.Join(' ', ticks.ToArray().Select(t => $"{t.Time.Milliseconds}{(char)('a' + t.Bid - 1)}"));
}
