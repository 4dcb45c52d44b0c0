using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Management;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

[assembly: GrainClass(typeof(ManagementGrain))]

namespace Orleans.Embedded.Management;

/// <summary>Tells what is in memory, in a stable order. There is one silo: addresses of others choose nothing.</summary>
internal sealed class ManagementGrain(Engine engine, SiloAddress address) : Grain, IManagementGrain
{
    private IEnumerable<Activation> Grains => engine.Directory.All.Where(a => !a.Kind.IsObserver && !a.IsGone);

    public Task<Dictionary<SiloAddress, SiloStatus>> GetHosts(bool onlyActive = false) =>
        Task.FromResult(new Dictionary<SiloAddress, SiloStatus> { [address] = SiloStatus.Active });

    public Task<int> GetTotalActivationCount() => Task.FromResult(Grains.Count());

    public Task<int> GetGrainActivationCount(GrainReference grainReference) => Task.FromResult(Grains.Count(a => a.GrainId == grainReference.GrainId));

    public Task<SimpleGrainStatistic[]> GetSimpleGrainStatistics() => Task.FromResult<SimpleGrainStatistic[]>(
    [
        .. Grains.GroupBy(a => a.Kind.Class.FullName!)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SimpleGrainStatistic { GrainType = g.Key, SiloAddress = address, ActivationCount = g.Count() }),
    ]);

    public Task<SimpleGrainStatistic[]> GetSimpleGrainStatistics(SiloAddress[] hostsIds) =>
        IsHere(hostsIds) ? GetSimpleGrainStatistics() : Task.FromResult<SimpleGrainStatistic[]>([]);

    public Task<DetailedGrainStatistic[]> GetDetailedGrainStatistics(string[]? types = null, SiloAddress[]? hostsIds = null)
    {
        if (!IsHere(hostsIds)) return Task.FromResult<DetailedGrainStatistic[]>([]);
        return Task.FromResult<DetailedGrainStatistic[]>(
        [
            .. Grains.Where(a => types is null || types.Contains(a.Kind.Class.FullName))
                .Select(a => new DetailedGrainStatistic { GrainType = a.Kind.Class.FullName!, SiloAddress = address, GrainId = a.GrainId })
                .OrderBy(s => s.GrainId.ToString(), StringComparer.Ordinal),
        ]);
    }

    public ValueTask<List<GrainId>> GetActiveGrains(GrainType type) =>
        new([.. Grains.Where(a => a.GrainId.Type == type).Select(a => a.GrainId).Distinct().OrderBy(id => id.ToString(), StringComparer.Ordinal)]);

    public Task ForceActivationCollection(TimeSpan ageLimit) => Task.WhenAll(engine.Collector.Collect(ageLimit).Select(a => a.Deactivated));

    public Task ForceActivationCollection(SiloAddress[] hostsIds, TimeSpan ageLimit) => IsHere(hostsIds) ? ForceActivationCollection(ageLimit) : Task.CompletedTask;

    public Task ForceGarbageCollection(SiloAddress[] hostsIds)
    {
        if (IsHere(hostsIds)) GC.Collect();
        return Task.CompletedTask;
    }

    /// <summary>None named is all, as in Orleans.</summary>
    private bool IsHere(SiloAddress[]? hosts) => hosts is null or [] || hosts.Contains(address);
}
