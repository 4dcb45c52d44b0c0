using Arus.Simulation.Tests.Tills;

namespace Arus.Simulation.Tests.Worlds;

/// <summary>Time is the world's own.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Jump_OfAnHour_MovesTheWallClockAndNoTimer(int hours)
    {
        using SimulatedWorld world = new(1, SimulationProfile.Calm);
        DateTimeOffset before = world.Time.GetUtcNow();
        List<string> rung = [];
        world.Spawn("sleeper", async client =>
        {
            await client.Wait(TimeSpan.FromMinutes(2));
            rung.Add($"{client.World.Time.Elapsed}");
        });
        world.Time.Jump(TimeSpan.FromHours(hours));
        world.Run(1);

        Assert.Equal(["00:02:00"], rung);
        Assert.Equal(TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(2), world.Time.GetUtcNow() - before);
    }

    [Fact]
    public void Jumps_BothWaysWithinARun_BreakNothing()
    {
        TillWorkload workload = new(isRight: true, payments: 50);
        using SimulatedWorld world = new(3, SimulationProfile.Chaos with { ClockJumps = 0.2 }, workload);
        world.Run(20_000);

        Assert.Null(world.Violation);
        Assert.Equal(200, workload.Paid);
        Assert.InRange(world.Counts.ClockJumps, 5, 1000);
    }

    [Fact]
    public void Timers_DueAtOnce_RingInTheOrderTheyWereSet()
    {
        using SimulatedWorld world = new(1, SimulationProfile.Calm);
        List<int> rung = [];
        for (int i = 0; i < 20; i++)
        {
            int number = i;
            _ = world.Time.CreateTimer(_ => rung.Add(number), null, TimeSpan.FromSeconds(number % 2 == 0 ? 5 : 3), Timeout.InfiniteTimeSpan);
        }

        world.Spawn("sleeper", client => client.Wait(TimeSpan.FromSeconds(6)));
        world.Run(1);

        Assert.Equal(Enumerable.Range(0, 20).OrderBy(i => i % 2 == 0), rung);
    }
}
