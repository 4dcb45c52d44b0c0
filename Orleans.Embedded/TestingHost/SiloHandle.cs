using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>A silo that a test started.</summary>
public abstract class SiloHandle : IDisposable, IAsyncDisposable
{
    public InProcessTestClusterOptions ClusterOptions { get; init; } = new();

    public string Name { get; init; } = "";

    public SiloAddress SiloAddress { get; init; } = SiloAddress.Zero;

    public short InstanceNumber { get; init; }

    public abstract bool IsActive { get; }

    /// <summary>Stops in order, or ends as a killed process would.</summary>
    public abstract Task StopSiloAsync(bool stopGracefully);

    public abstract Task StopSiloAsync(CancellationToken ct);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    public virtual ValueTask DisposeAsync()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => $"SiloHandle:{SiloAddress}";

    protected virtual void Dispose(bool disposing)
    {
    }
}
