using Arus.Silo.Data;
using Orleans;

namespace Arus.Silo.Health;

/// <summary>What the host itself knows of its health.</summary>
internal static class OwnChecks
{
    /// <summary>Bytes. Below it the databases may soon fail to write.</summary>
    public const long LeastFree = 64L << 20;

    private static readonly TimeSpan s_slowestTurn = TimeSpan.FromSeconds(5);

    public static void Add(IServiceCollection services)
    {
        Check("started", s => Started(s.GetRequiredService<IHostApplicationLifetime>()), HealthTag.Startup, HealthTag.Ready);
        Check("accepting", s => Accepting(s.GetRequiredService<IHostApplicationLifetime>()), HealthTag.Ready);
        Check("data-directory", s => Writable(s.GetRequiredService<DataDirectory>().Root), HealthTag.Ready, HealthTag.Dependency);
        Check("disk", s => Space(s.GetRequiredService<DataDirectory>().Root), HealthTag.Ready, HealthTag.Dependency);
        services.AddHealthChecks()
            .Add(new("grains", s => new WrongCheck(cancel => Grains(s.GetRequiredService<IGrainFactory>(), cancel)), null, [HealthTag.Ready], s_slowestTurn));
        services.AddHealthChecks().Add(new("thread-pool", s => new WrongCheck(_ => Threads(s.GetRequiredService<TimeProvider>())), null, [HealthTag.Live]));

        void Check(string name, Func<IServiceProvider, string?> wrong, params string[] tags) =>
            services.AddHealthChecks().Add(new(name, s => new WrongCheck(_ => Task.FromResult(wrong(s))), null, tags));
    }

    private static string? Started(IHostApplicationLifetime lifetime) =>
        lifetime.ApplicationStarted.IsCancellationRequested ? null : "it is still starting";

    private static string? Accepting(IHostApplicationLifetime lifetime) =>
        lifetime.ApplicationStopping.IsCancellationRequested ? "it is stopping" : null;

    private static string? Writable(string root)
    {
        string probe = Path.Combine(root, ".probe");
        try
        {
            File.WriteAllText(probe, "a write that shows that writes work");
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{root} cannot be written: {e.Message}";
        }
    }

    private static string? Space(string root)
    {
        long free = new DriveInfo(root).AvailableFreeSpace;
        return free >= LeastFree ? null : $"{free >> 20} MB are free where {root} stands: make room, below {LeastFree >> 20} MB writes may fail";
    }

    /// <summary>That a grain answers, whichever.</summary>
    private static async Task<string?> Grains(IGrainFactory grains, CancellationToken cancel)
    {
        await grains.Management().GetTotalActivationCount().WaitAsync(cancel);
        return null;
    }

    /// <summary>How long work waits before a thread takes it.</summary>
    private static async Task<string?> Threads(TimeProvider time)
    {
        long asked = time.GetTimestamp();
        await Task.Yield();
        TimeSpan waited = time.GetElapsedTime(asked);
        return waited < s_slowestTurn ? null : $"work waits {waited.TotalSeconds:0.0} s for a thread";
    }
}
