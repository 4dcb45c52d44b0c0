using Arus.Fakes.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Runtime;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace Arus.Embedded.Tests.Hosting;

/// <summary>One silo on a clock that the test moves, with what its grains and its log have said.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private readonly InProcessTestCluster _cluster;

    private TestEngine(InProcessTestCluster cluster, ManualTime time, Probe probe, LogLines log)
    {
        _cluster = cluster;
        Time = time;
        Probe = probe;
        Log = log;
    }

    public ManualTime Time { get; }

    public Probe Probe { get; }

    public LogLines Log { get; }

    public IClusterClient Client => _cluster.Client;

    public IServiceProvider Services => _cluster.GetSiloServiceProvider();

    public Engine Engine => Services.GetRequiredService<Engine>();

    public static async Task<TestEngine> Start(Action<ISiloBuilder> configure, ManualTime? time = null)
    {
        time ??= new ManualTime();
        Probe probe = new();
        LogLines log = new();
        InProcessTestClusterBuilder builder = new();
        builder.ConfigureHost(host => host.Logging.AddProvider(log));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
            silo.Services.AddSingleton(probe);
            configure(silo);
        });
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestEngine(cluster, time, probe, log);
    }

    /// <summary>Waits in real time for what other threads bring about; fails after 20 s.</summary>
    public static async Task Until(Func<bool> isTrue)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!isTrue())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < s_patience, "What the test waits for did not happen");
            await Task.Yield();
        }
    }

    /// <summary>Moves the clock step by step, each when the grains have come to rest, until they have brought something about.</summary>
    public async Task AdvanceUntil(TimeSpan step, Func<bool> isTrue)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!isTrue())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < s_patience, "What the test waits for did not happen");
            Time.Advance(step);
            await Until(() => Engine.Directory.All.All(a => a.IsIdle));
        }
    }

    public void Kill() => Engine.Kill();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
