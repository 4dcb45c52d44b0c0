
namespace Arus.Simulation.Tests.News;

/// <summary>Streams and reminders out of one seed: on one thread, and the same each time.</summary>
public sealed class SimulatedStreamTests
{
    [Fact]
    public void Stream_InACalmWorld_IsHeardOnceAndRemindersKeepTheirBeat()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            (string _, NewsWorkload news, SimulationCounts _) = Run(seed, SimulationProfile.Calm);

            Assert.Equal(50, news.Heard);
            Assert.InRange(news.Reminded, 5, 7);
        }
    }

    [Fact]
    public void Stream_InChaos_IsTheSameForOneSeed()
    {
        for (ulong seed = 1; seed <= 20; seed++) Assert.Equal(Run(seed, SimulationProfile.Chaos).Hash, Run(seed, SimulationProfile.Chaos).Hash);
    }

    [Fact]
    public void Stream_WithRepeatedEvents_IsHeardThatOftenMore()
    {
        (string _, NewsWorkload news, SimulationCounts counts) = Run(1, SimulationProfile.Calm with { StreamEventRepeated = 0.2, StreamEventDelayed = 0.2 });

        Assert.InRange(counts.MessagesRepeated, 1, 49);
        Assert.Equal(50 + counts.MessagesRepeated, news.Heard);
    }

    [Fact]
    public void Stream_WithLostEvents_IsHeardThatOftenLess()
    {
        (string _, NewsWorkload news, SimulationCounts counts) = Run(1, SimulationProfile.Calm with { StreamEventLost = 0.2 });

        Assert.InRange(counts.MessagesLost, 1, 49);
        Assert.Equal(50 - counts.MessagesLost, news.Heard);
    }

    private static (string Hash, NewsWorkload News, SimulationCounts Counts) Run(ulong seed, SimulationProfile profile)
    {
        NewsWorkload news = new();
        using SimulatedWorld world = new(seed, profile, news);
        world.Run(20_000);
        Assert.True(world.Violation is null, world.Violation?.ToString());
        Assert.True(world.IsAtRest);
        return (world.Log.Hash, news, world.Counts);
    }
}
