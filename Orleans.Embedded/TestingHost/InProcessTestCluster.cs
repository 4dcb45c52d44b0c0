using System.Collections.ObjectModel;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>
/// A cluster for tests: one silo. References belong to the silo they were taken from: after a restart, take them from
/// <see cref="Client"/> anew.
/// </summary>
public sealed class InProcessTestCluster : IDisposable, IAsyncDisposable
{
    private readonly List<InProcessSiloHandle> _silos = [];

    internal InProcessTestCluster(InProcessTestClusterOptions options) => Options = options;

    public InProcessTestClusterOptions Options { get; }

    public IClusterClient Client => Current.ServiceProvider.GetRequiredService<IClusterClient>();

    public ReadOnlyCollection<InProcessSiloHandle> Silos => _silos.AsReadOnly();

    private InProcessSiloHandle Current =>
        _silos.Count > 0 ? _silos[^1] : throw new InvalidOperationException("The cluster has not been deployed: await DeployAsync first");

    private Engine Engine => Current.ServiceProvider.GetRequiredService<Engine>();

    public Task DeployAsync() => DeployAsync(CancellationToken.None);

    public async Task DeployAsync(CancellationToken cancellationToken)
    {
        if (_silos.Count > 0) throw new InvalidOperationException("The cluster has been deployed already");
        _silos.Add(await TestSilo.Start(Options, cancellationToken));
    }

    /// <summary>The client is there as long as its silo is.</summary>
    public Task InitializeClientAsync() => InitializeClientAsync(CancellationToken.None);

    public Task InitializeClientAsync(CancellationToken cancellationToken)
    {
        _ = Current;
        return Task.CompletedTask;
    }

    public IEnumerable<InProcessSiloHandle> GetActiveSilos() => _silos.Where(s => s.IsActive);

    public InProcessSiloHandle? GetSiloForAddress(SiloAddress siloAddress) => _silos.Find(s => s.SiloAddress.Equals(siloAddress));

    public IServiceProvider GetSiloServiceProvider(SiloAddress? silo = null) =>
        silo is null ? Current.ServiceProvider
        : GetSiloForAddress(silo)?.ServiceProvider ?? throw new ArgumentException($"No silo of this cluster is at {silo}", nameof(silo));

    public Task StopSiloAsync(InProcessSiloHandle instance) => StopSiloAsync(instance, CancellationToken.None);

    public Task StopSiloAsync(InProcessSiloHandle instance, CancellationToken cancellationToken) => Own(instance).StopSiloAsync(cancellationToken);

    public Task KillSiloAsync(InProcessSiloHandle instance) => Own(instance).StopSiloAsync(stopGracefully: false);

    public Task StopAllSilosAsync() => StopAllSilosAsync(CancellationToken.None);

    public async Task StopAllSilosAsync(CancellationToken cancellationToken)
    {
        foreach (InProcessSiloHandle silo in _silos) await silo.StopSiloAsync(cancellationToken);
    }

    /// <summary>Stops the silo and starts another over what the test's own stores hold; memory storage starts empty.</summary>
    public async Task<InProcessSiloHandle?> RestartSiloAsync(InProcessSiloHandle instance)
    {
        await Own(instance).DisposeAsync();
        _silos.Remove(instance);
        InProcessSiloHandle restarted = await TestSilo.Start(Options, CancellationToken.None);
        _silos.Add(restarted);
        return restarted;
    }

    /// <summary>A cluster of one is as lively as its silo.</summary>
    public Task WaitForLivenessToStabilizeAsync(bool didKill = false) => InitializeClientAsync();

    public bool TryGetGrainContext(GrainId grainId, out IGrainContext? grainContext)
    {
        grainContext = Engine.Directory.Peek(grainId);
        return grainContext is not null;
    }

    public Task DeactivateAsync(IAddressable grain) => DeactivateAsync(grain.GetGrainId());

    public async Task DeactivateAsync(GrainId grainId)
    {
        if (Engine.Directory.Peek(grainId) is not { } activation) return;
        activation.RequestDeactivation(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The test asked for it"));
        await activation.Deactivated;
    }

    public Task WaitForDeactivationAsync(IAddressable grain) => WaitForDeactivationAsync(grain.GetGrainId());

    public Task WaitForDeactivationAsync(GrainId grainId) => Engine.Directory.Peek(grainId) is Activation activation ? activation.Deactivated : Task.CompletedTask;

    public void Dispose()
    {
        foreach (InProcessSiloHandle silo in _silos) silo.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (InProcessSiloHandle silo in _silos) await silo.DisposeAsync();
    }

    private InProcessSiloHandle Own(InProcessSiloHandle silo) =>
        _silos.Contains(silo) ? silo : throw new ArgumentException("The silo is none of this cluster's", nameof(silo));
}
