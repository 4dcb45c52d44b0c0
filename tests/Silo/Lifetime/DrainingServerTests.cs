using Arus.Silo.Lifetime;

namespace Arus.Silo.Tests.Lifetime;

public sealed class DrainingServerTests
{
    [Fact]
    public async Task Stop_RequestThatNeverEnds_IsCutAfterItsPart()
    {
        ManualTime time = new(DateTimeOffset.UnixEpoch);
        HangingServer inner = new();
        using DrainingServer server = new(inner, TimeSpan.FromSeconds(3), time);

        Task stop = server.StopAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(stop.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        await stop;

        Assert.True(inner.WasCut);
    }

    [Fact]
    public async Task Stop_HostGivesUpFirst_IsCutThen()
    {
        using CancellationTokenSource host = new();
        HangingServer inner = new();
        using DrainingServer server = new(inner, TimeSpan.FromSeconds(3), new ManualTime(DateTimeOffset.UnixEpoch));

        Task stop = server.StopAsync(host.Token);
        await host.CancelAsync();
        await stop;

        Assert.True(inner.WasCut);
    }
}
