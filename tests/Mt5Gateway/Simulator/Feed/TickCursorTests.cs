using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Simulator.Feed;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Mt5Gateway.Tests.Simulator.Feed;

public sealed class TickCursorTests
{
    private static readonly GeneratedHistory s_history = GeneratedHistory.Of(new(5, false), Instruments.Find(new("EURUSD"))!);

    private static BrokerTime Friday => BrokerTime.Of(new(2026, 11, 6, 23, 50, 0));

    [Fact]
    public void Ticks_TakenInPiecesOfAnySize_AreThoseOfTheHistory() =>
        Prop.ForAll(Gen.Choose(1, 700).ToArbitrary(), Gen.Choose(1, 90_000).ToArbitrary(), (most, step) =>
        {
            TickCursor cursor = new(s_history, new(Friday, 0));
            List<Tick> taken = [];
            for (BrokerTime until = Friday; until < Friday + TimeSpan.FromMinutes(9); until += TimeSpan.FromMilliseconds(step))
            {
                while (cursor.Take(until, most, out TickPosition position) is { IsEmpty: false } part)
                {
                    Assert.Equal(position.Time, part[0].Time);
                    taken.AddRange(part);
                }
            }

            return taken.SequenceEqual(All(Friday, taken.Count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cursor_AtEachPositionItTold_GoesOnWithThatTick()
    {
        TickCursor cursor = new(s_history, new(Friday, 0));
        for (int i = 0; i < 500 && cursor.Take(Friday + TimeSpan.FromMinutes(9), 1, out TickPosition position) is [var tick]; i++)
        {
            Assert.True(new TickCursor(s_history, position).TryPeek(Friday + TimeSpan.FromMinutes(9), out Tick again));
            Assert.Equal(tick, again);
        }
    }

    [Fact]
    public void Cursor_OverAWeekend_FindsMonday()
    {
        TickCursor cursor = new(s_history, new(Friday + TimeSpan.FromMinutes(10), 0));

        Assert.False(cursor.TryPeek(Friday + TimeSpan.FromDays(2), out _));
        Assert.True(cursor.TryPeek(Friday + TimeSpan.FromDays(3), out Tick monday));
        Assert.Equal(DayOfWeek.Monday, monday.Time.Clock().DayOfWeek);
        Assert.Equal(new(monday.Time, 0), cursor.Position(Friday + TimeSpan.FromDays(3)));
    }

    [Fact]
    public void Newest_OnSunday_IsFridaysLastTick()
    {
        BrokerTime sunday = Friday + TimeSpan.FromDays(2);
        TickPosition newest = s_history.Newest(sunday)!.Value;

        Assert.Equal(DayOfWeek.Friday, newest.Time.Clock().DayOfWeek);
        Assert.Equal(1, s_history.Count(newest, sunday, 100));
        Assert.Equal(s_history.At(newest).Time, newest.Time);
    }

    [Fact]
    public void Bars_OfAStretch_AreTheFoldOfItsTicks()
    {
        BrokerTime from = BrokerTime.Of(new(2026, 11, 3, 9, 0, 0)), now = from + TimeSpan.FromMinutes(150) + TimeSpan.FromSeconds(10);
        (ImmutableArray<Bar> bars, BrokerTime to) = BarFold.Of(s_history, new(Timeframe.H1, from, from + TimeSpan.FromHours(9)), now, 100);

        Assert.Equal([from, from + TimeSpan.FromHours(1)], bars.Select(b => b.Time));
        Assert.Equal(from + TimeSpan.FromHours(2), to);
        Tick[] second = [.. All(from + TimeSpan.FromHours(1), 100_000).Where(t => t.Time < from + TimeSpan.FromHours(2))];
        Assert.Equal(new(second[0].Bid, second.Max(t => t.Bid), second.Min(t => t.Bid), second[^1].Bid), bars[1].Bid);
        Assert.Equal(second.Length, bars[1].TickVolume);
        Assert.Equal(second.Min(t => t.Ask - t.Bid), bars[1].Spread);
    }

    [Fact]
    public void Bars_BeyondTheMost_GoOnWhereTheyEnded()
    {
        BrokerTime from = BrokerTime.Of(new(2026, 11, 6, 23, 30, 0)), now = from + TimeSpan.FromDays(4);
        BarRange range = new(Timeframe.M1, from, from + TimeSpan.FromDays(3));
        (ImmutableArray<Bar> all, BrokerTime end) = BarFold.Of(s_history, range, now, 10_000);
        (ImmutableArray<Bar> first, BrokerTime to) = BarFold.Of(s_history, range, now, 40);
        (ImmutableArray<Bar> second, _) = BarFold.Of(s_history, range with { From = to }, now, 10_000);

        Assert.Equal(all, first.Concat(second));
        Assert.Equal(range.To, end);
        Assert.Equal(all.Length, all.Select(b => b.Time).Distinct().Count());
    }

    private static IEnumerable<Tick> All(BrokerTime from, int most)
    {
        TickCursor cursor = new(s_history, new(from, 0));
        for (int i = 0; i < most && cursor.TryPeek(from + TimeSpan.FromDays(1), out Tick tick); i++)
        {
            cursor.Pass();
            yield return tick;
        }
    }
}
