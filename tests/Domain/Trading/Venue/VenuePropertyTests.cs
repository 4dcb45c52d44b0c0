using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Trading.Venue;

public sealed class VenuePropertyTests
{
    private static readonly Gen<Move> s_move =
        from kind in Gen.Choose(0, 99)
        from a in Gen.Choose(0, 1_000_000)
        from b in Gen.Choose(0, 1_000_000)
        select new Move(kind, a, b);

    private static readonly VenueFaults s_faults = new()
    {
        Seed = 11,
        Slippage = [new(0, 5), new(3, 4), new(-1, 1)],
        LatencyMax = TimeSpan.FromSeconds(2),
        Rejections = [new(TradeRetcode.Reject, 20_000), new(TradeRetcode.Timeout, 20_000)],
        DepthMin = new(0, 2),
        DepthMax = new(40, 2),
    };

    public static TheoryData<MarginMode, bool, bool> Worlds => new()
    {
        { MarginMode.Hedging, false, false },
        { MarginMode.Hedging, true, false },
        { MarginMode.Hedging, false, true },
        { MarginMode.Hedging, true, true },
        { MarginMode.Netting, false, false },
        { MarginMode.Netting, true, false },
        { MarginMode.Netting, false, true },
        { MarginMode.Netting, true, true },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Venue_AfterEachMove_KeepsItsInvariants(MarginMode mode, bool faulty, bool onBars) => Check(60, moves =>
    {
        Mirror mirror = new();
        Story story = new(Story.Open(Settings(mode, faulty), mirror, exchange: faulty), onBars);
        foreach (Move move in moves)
        {
            story.Act(move);
            VenueInvariants.Hold(story.Venue, mirror, onBars);
            if (Story.IsPrice(move) && !onBars) VenueInvariants.IsAboveStopOut(story.Venue);
        }

        VenueInvariants.HoldInTheEnd(story.Venue, mirror);
    });

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Venue_OfTheSameMoves_IsTheSameToTheByte(MarginMode mode, bool faulty, bool onBars) => Check(40, moves =>
    {
        Story first = new(Story.Open(Settings(mode, faulty), SilentSink.Instance, faulty), onBars);
        Story second = new(Story.Open(Settings(mode, faulty), SilentSink.Instance, faulty), onBars);
        foreach (Move move in moves) first.Act(move);
        for (int i = 0; i < moves.Length; i++)
        {
            second.Act(moves[i]);
            if (i % 7 == 0) second.Venue = SimulatedVenue.Restore(second.Venue.Save(), SilentSink.Instance);
        }

        Assert.Equal(first.Venue.Save(), second.Venue.Save());
    });

    [Theory]
    [InlineData(MarginMode.Hedging)]
    [InlineData(MarginMode.Netting)]
    public void Bars_ThatAreFlat_DoWhatTheirTicksDo(MarginMode mode) => Check(60, moves =>
    {
        // Without orders at the market, which on bars wait for the next.
        Move[] waiting = [.. moves.Where(m => !Story.IsDeal(m))];
        Story ticks = new(Story.Open(Settings(mode, faulty: false), SilentSink.Instance, exchange: false), onBars: false);
        Story bars = new(Story.Open(Settings(mode, faulty: false), SilentSink.Instance, exchange: false), onBars: true) { IsFlat = true };
        foreach (Move move in waiting)
        {
            ticks.Act(move);
            bars.Act(move);
            AssertSame(ticks.Venue.Snapshot(new(0)), bars.Venue.Snapshot(new(0)));
        }
    });

    [Theory]
    [InlineData(MarginMode.Hedging)]
    [InlineData(MarginMode.Netting)]
    public void Moves_OfManyKinds_AreReallyMade(MarginMode mode)
    {
        List<BookDeal> deals = [];
        uint dice = 1;
        for (int round = 0; round < 50; round++)
        {
            Mirror mirror = new();
            Story story = new(Story.Open(Settings(mode, faulty: false), mirror, exchange: false), onBars: false);
            for (int i = 0; i < 500; i++) story.Act(new(Next() % 100, Next(), Next()));
            deals.AddRange(mirror.Deals);
        }

        Assert.Superset(
            new HashSet<DealReason> { DealReason.Client, DealReason.StopLoss, DealReason.TakeProfit, DealReason.StopOut },
            deals.Select(d => d.Reason).ToHashSet());
        Assert.Contains(deals, d => d.Entry == (mode == MarginMode.Netting ? DealEntry.InOut : DealEntry.OutBy));
        Assert.Contains(deals, d => d.Swap != 0);

        int Next() => (int)((dice = unchecked((dice * 1_664_525) + 1_013_904_223)) >> 8);
    }

    private static VenueSettings Settings(MarginMode mode, bool faulty) => new()
    {
        Margin = mode,
        Leverage = 30,
        Commission = CommissionRule.PerLot(3.5m),
        LimitOrders = 20,
        Faults = faulty ? s_faults : VenueFaults.None,
    };

    private static void AssertSame(VenueSnapshot left, VenueSnapshot right)
    {
        Assert.Equal((left.Time, left.Balance), (right.Time, right.Balance));
        Assert.Equal(left.Positions.AsEnumerable(), right.Positions);
        Assert.Equal(left.Orders.AsEnumerable(), right.Orders);
        Assert.Equal(left.History.AsEnumerable(), right.History);
        Assert.Equal(left.Deals.AsEnumerable(), right.Deals);
    }

    private static void Check(int counts, Action<Move[]> story)
    {
        int factor = Environment.GetEnvironmentVariable("ARUS_LONG") is null or "" ? 1 : 50;
        Prop.ForAll(Arb.From(Gen.ArrayOf(s_move), Shorter), story).Check(Config.QuickThrowOnFailure.WithMaxTest(counts * factor).WithEndSize(400));
    }

    /// <summary>A story without one of its parts, larger parts first.</summary>
    private static IEnumerable<Move[]> Shorter(Move[] moves)
    {
        for (int part = moves.Length / 2; part > 0; part /= 2)
        {
            for (int at = 0; at + part <= moves.Length; at += part) yield return [.. moves[..at], .. moves[(at + part)..]];
        }
    }
}
