using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Bars;

public sealed class BarBuilderTests
{
    private static readonly BrokerTime s_noon = BrokerTime.Of(new DateTime(2026, 3, 4, 12, 0, 0));

    /// <summary>A walk in time: mostly small steps, now and then a leap over hours, a step back, or a mark.</summary>
    private static readonly Gen<Tick[]> s_entries =
        from count in Gen.Choose(0, 120)
        from steps in Gen.Frequency(
            (10, Gen.Choose(0, 9_000)),
            (4, Gen.Choose(20_000, 90_000)),
            (2, Gen.Choose(-60_000, 0)),
            (1, Gen.Choose(-7_200_000, 90_000_000))).ArrayOf(count)
        from prices in Gen.Choose(1, 60).ArrayOf(count)
        from kinds in Gen.Choose(0, 11).ArrayOf(count)
        select Walk(steps, prices, kinds);

    private static readonly Gen<TimeSpan> s_dayStart = Gen.Elements(TimeSpan.Zero, TimeSpan.FromHours(17), TimeSpan.FromMinutes(90), TimeSpan.FromHours(-3));

    [Fact]
    public void Bar_OfThreeTicks_HasTheirPricesSpreadAndCount()
    {
        (BarBuilder builder, Closed closed) = Fold(At(0, 100, 103), At(10, 108, 109), At(59.999, 95, 99), At(60, 97, 98));

        Bar bar = Assert.Single(closed[Timeframe.M1]);
        Assert.Equal(new Bar(s_noon, new(100, 108, 95, 95), new(103, 109, 99, 99), 3, 0, 1, BarFlags.None), bar);
        Assert.True(builder.TryForming(Timeframe.M1, out Bar forming));
        Assert.Equal((s_noon + TimeSpan.FromMinutes(1), BarFlags.Forming, 1), (forming.Time, forming.Flags, forming.TickVolume));
        Assert.True(builder.TryForming(Timeframe.H1, out Bar hour));
        Assert.Equal((s_noon, new Ohlc(100, 108, 95, 97), 4), (hour.Time, hour.Bid, hour.TickVolume));
    }

    [Fact]
    public void LateTick_OfTheFormingMinute_AmendsItAndDoesNotMoveTheClose()
    {
        (BarBuilder builder, _) = Fold(At(10, 100, 101), At(20, 110, 111), At(5, 90, 91), At(15, 200, 201));

        Assert.True(builder.TryForming(Timeframe.M1, out Bar bar));
        Assert.Equal((new Ohlc(90, 200, 90, 110), 4), (bar.Bid, bar.TickVolume));
    }

    [Fact]
    public void TwoTicks_OfOneMillisecond_OpenByTheFirstAndCloseByTheSecond()
    {
        (BarBuilder builder, _) = Fold(At(1, 100, 101), At(1, 105, 106));

        Assert.True(builder.TryForming(Timeframe.M1, out Bar bar));
        Assert.Equal((100, 105), (bar.Bid.Open, bar.Bid.Close));
    }

    [Fact]
    public void LateTick_OfAClosedMinute_IsInNoBarOfAnyTimeframe()
    {
        (BarBuilder builder, _) = Fold(At(10, 100, 101), At(70, 100, 101));

        Assert.False(builder.Fold(At(50, 999, 1_000), new Closed()));
        Assert.All(Timeframes.All, timeframe => Assert.Equal(100, builder.TryForming(timeframe, out Bar bar) ? bar.Bid.High : 0));
    }

    [Fact]
    public void Mark_AtTheEndOfAnHour_ClosesAllThatEndByIt()
    {
        (BarBuilder builder, Closed closed) = Fold(At(3_590, 100, 101), Mark(3_600));

        Assert.Equal([Timeframe.M1, Timeframe.M5, Timeframe.M15, Timeframe.H1], closed.All.Select(bar => bar.Timeframe));
        Assert.False(builder.Fold(At(3_599, 1, 2), closed));
        Assert.True(builder.Fold(At(3_600, 1, 2), closed));
        Assert.Equal(4, closed.All.Count);
    }

    [Fact]
    public void Mark_WithinAMinute_ClosesNothing()
    {
        (BarBuilder builder, Closed closed) = Fold(At(10, 100, 101), Mark(59.999));

        Assert.Empty(closed.All);
        Assert.Equal(s_noon + TimeSpan.FromMinutes(1), builder.NextEnd);
    }

    [Fact]
    public void NextEnd_AfterTheMinuteHasClosedByAMark_IsThatOfTheShortestStillForming()
    {
        (BarBuilder builder, _) = Fold(At(10, 100, 101), Mark(60));

        Assert.Equal(s_noon + TimeSpan.FromMinutes(5), builder.NextEnd);
    }

    [Fact]
    public void Holes_ThatTouchABar_MakeItIncomplete()
    {
        BarBuilder builder = new(TimeSpan.Zero) { Holes = [new(new(s_noon + TimeSpan.FromSeconds(130), 1), new(s_noon + TimeSpan.FromSeconds(180), 0))] };
        Closed closed = new();
        foreach (Tick tick in new[] { At(10, 1, 2), At(130, 1, 2), At(180, 1, 2), At(400, 1, 2) }) builder.Fold(tick, closed);

        Assert.Equal([BarFlags.None, BarFlags.Incomplete, BarFlags.None], closed[Timeframe.M1].Select(bar => bar.Flags));
        Assert.Equal(BarFlags.Incomplete, Assert.Single(closed[Timeframe.M5]).Flags);
    }

    [Fact]
    public void Volume_OfTicksThatSayWhatChanged_IsThatOfTheDeals()
    {
        (BarBuilder builder, _) = Fold(
            At(1, 1, 2) with { Volume = 7, Flags = TickFlags.Bid },
            At(2, 1, 2) with { Volume = 7, Flags = TickFlags.Last },
            At(3, 1, 2) with { Volume = 5 });

        Assert.True(builder.TryForming(Timeframe.M1, out Bar bar));
        Assert.Equal(12, bar.Volume);
    }

    [Fact]
    public void DayStart_OfAHalfMinute_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BarBuilder(TimeSpan.FromSeconds(30)));

    [Fact]
    public void Bars_OfAnyEntries_AreThoseOfThePlainFold() =>
        Prop.ForAll(s_entries.ToArbitrary(), s_dayStart.ToArbitrary(), (entries, dayStart) =>
        {
            (ImmutableArray<Tick> inTime, Closed closed) = Live(new(dayStart), entries, out BarBuilder builder);
            return Timeframes.All.All(timeframe => closed[timeframe].SequenceEqual(PlainFold.Of(inTime, timeframe, dayStart)
                .Where(bar => !builder.TryForming(timeframe, out Bar forming) || bar.Time != forming.Time)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Replay_OfWhatWasStoredByTheHour_IsTheSameBarsAndTheSameFormingOnes() =>
        Prop.ForAll(s_entries.ToArbitrary(), entries =>
        {
            List<Tick> stored = [];
            Closed live = new(), again = new();
            BarBuilder builder = new(TimeSpan.Zero), replay = new(TimeSpan.Zero);
            foreach (Tick entry in entries) stored.Add(builder.Fold(entry, live) ? entry : entry with { Flags = entry.Flags | TickFlags.Late });
            foreach (Tick entry in stored.OrderBy(tick => tick.Time.Milliseconds / 3_600_000)) replay.Fold(entry, again);

            return live.All.SequenceEqual(again.All) && SameForming(builder, replay);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Resume_FromClosedMinutes_GoesOnAsIfNothingHadHappened() =>
        Prop.ForAll(s_entries.ToArbitrary(), Gen.Choose(0, 120).ToArbitrary(), s_dayStart.ToArbitrary(), (entries, cut, dayStart) =>
        {
            cut = Math.Min(cut, entries.Length);
            Closed live = new(), after = new();
            BarBuilder builder = new(dayStart), resumed = new(dayStart);
            foreach (Tick entry in entries[..cut]) builder.Fold(entry, live);
            ImmutableArray<Bar> minutes = live[Timeframe.M1];
            if (minutes.IsEmpty) return true;

            BrokerTime until = minutes[^1].Time + TimeSpan.FromMinutes(1);
            resumed.Resume(until, minutes.AsSpan());
            foreach (Tick entry in entries[..cut].Where(entry => entry.Time >= until)) resumed.Fold(entry, after);
            if (after[Timeframe.M1].Length > 0) return false;

            int before = live.All.Count;
            after.All.Clear();
            foreach (Tick entry in entries[cut..])
            {
                if (builder.Fold(entry, live) != resumed.Fold(entry, after)) return false;
            }

            return live.All.Skip(before).SequenceEqual(after.All) && SameForming(builder, resumed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_OfManyTicks_AllocatesNothing()
    {
        BarBuilder builder = new(TimeSpan.Zero);
        Counting sink = new();
        Run(builder, sink, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(builder, sink, 10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sink.Count > 100);

        static void Run(BarBuilder builder, Counting sink, int from)
        {
            for (int i = 0; i < 10_000; i++) builder.Fold(At(from + i, 100 + (i % 7), 102), sink);
        }
    }

    [RealTicksFact]
    public void Bars_OfRealDays_AreThoseOfThePlainFold() => Assert.All(RealTicks.Files, file =>
    {
        Tick[] ticks = RealTicks.Read(file);
        (ImmutableArray<Tick> inTime, Closed closed) = Live(new(TimeSpan.Zero), [.. ticks, Mark(0) with { Time = ticks[^1].Time + TimeSpan.FromDays(2) }], out _);

        Assert.Equal(ticks.Length, inTime.Length);
        Assert.All(Timeframes.All, timeframe => Assert.Equal<Bar>(PlainFold.Of(ticks, timeframe, TimeSpan.Zero).ToArray(), closed[timeframe].ToArray()));
    });

    private static bool SameForming(BarBuilder one, BarBuilder other) =>
        one.ClosedUntil == other.ClosedUntil && one.NextEnd == other.NextEnd
        && Timeframes.All.All(timeframe => one.TryForming(timeframe, out Bar bar) == other.TryForming(timeframe, out Bar again) && bar == again);

    private static (ImmutableArray<Tick> InTime, Closed Closed) Live(BarBuilder fresh, Tick[] entries, out BarBuilder builder)
    {
        builder = fresh;
        Closed closed = new();
        ImmutableArray<Tick>.Builder inTime = ImmutableArray.CreateBuilder<Tick>();
        foreach (Tick entry in entries)
        {
            if (builder.Fold(entry, closed) && entry.Flags != TickFlags.Closing) inTime.Add(entry);
        }

        return (inTime.ToImmutable(), closed);
    }

    private static (BarBuilder Builder, Closed Closed) Fold(params Tick[] entries)
    {
        (_, Closed closed) = Live(new(TimeSpan.Zero), entries, out BarBuilder builder);
        return (builder, closed);
    }

    private static Tick[] Walk(int[] steps, int[] prices, int[] kinds)
    {
        Tick[] entries = new Tick[steps.Length];
        BrokerTime time = s_noon;
        for (int i = 0; i < entries.Length; i++)
        {
            time += TimeSpan.FromMilliseconds(steps[i]);
            entries[i] = kinds[i] == 0
                ? new(Timeframes.Floor(time, Timeframe.M1, TimeSpan.Zero), 0, 0, 0, 0, TickFlags.Closing)
                : new(time, prices[i], prices[i] + (kinds[i] / 2), 0, kinds[i], kinds[i] % 2 == 0 ? TickFlags.Bid : TickFlags.Last);
        }

        return entries;
    }

    private static Tick At(double seconds, long bid, long ask) => new(s_noon + TimeSpan.FromSeconds(seconds), bid, ask, 0, 0, TickFlags.None);

    private static Tick Mark(double seconds) => new(s_noon + TimeSpan.FromSeconds(seconds), 0, 0, 0, 0, TickFlags.Closing);

    private sealed class Counting : IBarSink
    {
        public int Count { get; private set; }

        public void Closed(Timeframe timeframe, in Bar bar) => Count++;
    }
}
