using Arus.Domain.Indicators;
using Arus.Domain.MarketData.Validation;
using Arus.Domain.Tests.MarketData.Bars;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Validation;

public sealed class TickGateTests
{
    private static readonly BrokerTime s_clock = new(1_000_000_000_000);

    public static TheoryData<Tick, TickFault?> Faults => new()
    {
        { At(1, 100_001, 100_003), null },
        { At(1, 0, 100_003), TickFault.ZeroPrice },
        { At(1, 100_001, 0), TickFault.ZeroPrice },
        { At(1, -5, 100_003), TickFault.ZeroPrice },
        { At(1, 100_001, 100_003) with { Last = -1 }, TickFault.ZeroPrice },
        { At(1, 100_002, 100_001), null },
        { At(1, 100_100, 100_000), TickFault.Crossed },
        { At(1, 100_200, 100_202), TickFault.Spike },
        { At(1, 99_800, 100_002), TickFault.Spike },
        { At(1, TickGate.Largest + 1, TickGate.Largest + 1), TickFault.OutOfRange },
        { At(1, long.MaxValue, long.MaxValue), TickFault.OutOfRange },
        { At(1, 100_001, 100_003) with { Volume = -1 }, TickFault.OutOfRange },
        { At(1, 100_001, 100_003) with { Time = new(long.MinValue) }, TickFault.TimeBack },
        { At(1, 100_001, 100_003) with { Time = s_clock - TimeSpan.FromMinutes(69) }, null },
        { At(1, 100_001, 100_003) with { Time = new(long.MaxValue) }, TickFault.TimeAhead },
        { At(11, 100_001, 100_003), TickFault.TimeAhead },
        { At(10, 100_001, 100_003), null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Tick_AfterAQuietHour_IsJudged(Tick tick, TickFault? fault) => Assert.Equal(fault, Used().Judge(tick, s_clock));

    [Fact]
    public void Crossing_BeforeAnythingIsUsual_IsAFault() => Assert.Equal(TickFault.Crossed, new TickGate().Judge(At(0, 101, 100), s_clock));

    [Fact]
    public void Spike_Alone_IsKeptOutAndChangesNothing()
    {
        TickGate gate = Used();

        Assert.Equal([TickFault.Spike, null, TickFault.Spike, null], Feed(gate, 101_000, 100_000, 99_000, 100_000));
    }

    [Fact]
    public void Jump_ThatLasts_IsBelievedAtTheFourthTick()
    {
        TickGate gate = Used();

        Assert.Equal([TickFault.Spike, TickFault.Spike, TickFault.Spike, null, null], Feed(gate, 101_000, 101_003, 100_998, 101_001, 101_000));
        Assert.Equal(TickFault.Spike, Feed(gate, 100_000)[0]);
    }

    [Fact]
    public void Spikes_ThatDisagree_AreNeverBelieved() =>
        Assert.All(Feed(Used(), [.. Enumerable.Range(0, 50).Select(i => 200_000L + (i * 10_000))]), fault => Assert.Equal(TickFault.Spike, fault));

    [Fact]
    public void Move_AfterAWeekend_MayBeOnePercent()
    {
        TickGate gate = Used();
        BrokerTime monday = s_clock + TimeSpan.FromHours(49);

        Assert.Null(gate.Judge(At(0, 100_900, 100_902) with { Time = monday }, monday));
        Assert.Equal(TickFault.Spike, gate.Judge(At(0, 101_100, 101_102) with { Time = monday }, monday));
    }

    [Fact]
    public void Gate_SavedAtAnyPlace_JudgesOnTheSame() =>
        Prop.ForAll(Gen.Choose(99_000, 101_000).ArrayOf(60).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (bids, cut) =>
        {
            TickGate gate = new();
            long[] prices = [.. bids.Select(bid => (long)bid)];
            Feed(gate, prices[..cut]);
            StateWriter writer = new();
            gate.Save(writer);
            TickGate loaded = new();
            StateReader reader = new(writer.Written);
            loaded.Load(ref reader);

            return reader.IsAtEnd && Feed(gate, prices[cut..]).SequenceEqual(Feed(loaded, prices[cut..]));
        }).QuickCheckThrowOnFailure();

    [RealTicksFact]
    public void RealDays_ThroughTheGate_LoseAHandfulOfTicks() => Assert.All(RealTicks.Files, file =>
    {
        TickGate gate = new();
        Dictionary<TickFault, int> faults = [];
        foreach (Tick tick in RealTicks.Read(file))
        {
            if (gate.Judge(tick, tick.Time) is not { } fault)
            {
                gate.Believe(tick);
                continue;
            }

            gate.Doubt(tick, fault);
            faults[fault] = faults.GetValueOrDefault(fault) + 1;
        }

        Assert.True(faults.Values.Sum() <= 20, $"{file}: {string.Join(", ", faults)}");
    });

    private static TickGate Used()
    {
        TickGate gate = new();
        for (int i = 0; i < 3_600; i++) gate.Believe(At(i - 3_600, 100_000 + (i % 3), 100_002 + (i % 3)));
        return gate;
    }

    private static List<TickFault?> Feed(TickGate gate, params long[] bids)
    {
        List<TickFault?> verdicts = [];
        foreach (long bid in bids)
        {
            Tick tick = At(0, bid, bid + 2);
            TickFault? fault = gate.Judge(tick, s_clock);
            verdicts.Add(fault);
            if (fault is { } found) gate.Doubt(tick, found);
            else gate.Believe(tick);
        }

        return verdicts;
    }

    private static Tick At(double seconds, long bid, long ask) => new(s_clock + TimeSpan.FromSeconds(seconds), bid, ask, 0, 0, TickFlags.None);
}
