using Arus.Simulation.Tests.Notices;
using Arus.Simulation.Tests.Streams;
using Arus.Simulation.Tests.Tills;
using Arus.Simulation.Tests.Totals;
using Xunit.Abstractions;

namespace Arus.Simulation.Tests;

/// <summary>The simulator finds what it is for, and accuses nobody wrongly.</summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    /// <summary>Seldom enough that a run comes far, often enough that it meets each fault.</summary>
    private static readonly SimulationProfile s_profile = SimulationProfile.Chaos with
    {
        WriteRefused = 0.02, WriteFailsLate = 0.02, MessageLost = 0.01, AnswerLost = 0.01, Dies = 0.001, DiesAtWrite = 0.01,
    };

    [Fact]
    public void ChangeThenWrite_RefusedWrite_IsFound() => Assert.Equal("what is paid is stored", Found(() => new TillWorkload(isRight: false, payments: 25)));

    [Fact]
    public void WriteThenChange_SameSeeds_IsClean() => Assert.Null(Hunt.For(s_profile, () => new TillWorkload(isRight: true, payments: 25), output));

    [Fact]
    public void UpdateAcrossAwait_Interleaved_IsFound() => Assert.Equal("no addition is lost", Found(() => new TotalWorkload(isRight: false)));

    [Fact]
    public void UpdateAcrossAwait_OneAtATime_IsClean() => Assert.Null(Hunt.For(s_profile, () => new TotalWorkload(isRight: true), output));

    [Fact]
    public void RepeatedNotice_CountedAgain_IsFound() => Assert.Equal("each notice counts once", Found(() => new NoticeWorkload(isRight: false)));

    [Fact]
    public void RepeatedNotice_Known_IsClean() => Assert.Null(Hunt.For(s_profile, () => new NoticeWorkload(isRight: true), output));

    [Fact]
    public void RepeatedStreamEvent_AppliedAgain_IsFound() => Assert.Equal("each event counts once", Found(() => new NewsWorkload(isRight: false)));

    [Fact]
    public void RepeatedStreamEvent_Known_IsClean() => Assert.Null(Hunt.For(s_profile, () => new NewsWorkload(isRight: true), output));

    [Fact]
    public void StreamEvents_CalmWorld_ArriveAll()
    {
        NewsWorkload workload = new(isRight: true);
        using SimulatedWorld world = new(1, SimulationProfile.Calm, workload);
        world.Run(Hunt.MostTurns);

        Assert.Null(world.Violation);
        Assert.Equal(40, workload.Last);
    }

    private string? Found(Func<ISimulatedWorkload> workload) => Hunt.For(s_profile, workload, output)?.Violation.Invariant;
}
