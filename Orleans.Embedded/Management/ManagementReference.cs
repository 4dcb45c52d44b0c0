using Orleans.Embedded.Calls;
using Orleans.Embedded.Management;
using Orleans.Runtime;

[assembly: GrainInterface(typeof(IManagementGrain), typeof(ManagementReference))]

namespace Orleans.Embedded.Management;

/// <summary>Leads to the management grain. Written by hand: the generator does not run on the engine itself.</summary>
internal sealed class ManagementReference : GrainReference, IManagementGrain
{
    private static readonly GrainMethod s_hosts = Method(nameof(GetHosts), typeof(bool));
    private static readonly GrainMethod s_total = Method(nameof(GetTotalActivationCount));
    private static readonly GrainMethod s_count = Method(nameof(GetGrainActivationCount), typeof(GrainReference));
    private static readonly GrainMethod s_simple = Method(nameof(GetSimpleGrainStatistics));
    private static readonly GrainMethod s_simpleOf = Method(nameof(GetSimpleGrainStatistics), typeof(SiloAddress[]));
    private static readonly GrainMethod s_detailed = Method(nameof(GetDetailedGrainStatistics), typeof(string[]), typeof(SiloAddress[]));
    private static readonly GrainMethod s_active = Method(nameof(GetActiveGrains), typeof(GrainType));
    private static readonly GrainMethod s_collect = Method(nameof(ForceActivationCollection), typeof(TimeSpan));
    private static readonly GrainMethod s_collectAt = Method(nameof(ForceActivationCollection), typeof(SiloAddress[]), typeof(TimeSpan));
    private static readonly GrainMethod s_free = Method(nameof(ForceGarbageCollection), typeof(SiloAddress[]));

    public ManagementReference(ReferenceTarget target)
        : base(target)
    {
    }

    public Task<Dictionary<SiloAddress, SiloStatus>> GetHosts(bool onlyActive = false) =>
        Ask(s_hosts, static (grain, a) => grain.GetHosts((bool)a[0]!), onlyActive);

    public Task<int> GetTotalActivationCount() => Ask(s_total, static (grain, _) => grain.GetTotalActivationCount());

    public Task<int> GetGrainActivationCount(GrainReference grainReference) =>
        Ask(s_count, static (grain, a) => grain.GetGrainActivationCount((GrainReference)a[0]!), grainReference);

    public Task<SimpleGrainStatistic[]> GetSimpleGrainStatistics() => Ask(s_simple, static (grain, _) => grain.GetSimpleGrainStatistics());

    public Task<SimpleGrainStatistic[]> GetSimpleGrainStatistics(SiloAddress[] hostsIds) =>
        Ask(s_simpleOf, static (grain, a) => grain.GetSimpleGrainStatistics((SiloAddress[])a[0]!), [hostsIds]);

    public Task<DetailedGrainStatistic[]> GetDetailedGrainStatistics(string[]? types = null, SiloAddress[]? hostsIds = null) =>
        Ask(s_detailed, static (grain, a) => grain.GetDetailedGrainStatistics((string[]?)a[0], (SiloAddress[]?)a[1]), types, hostsIds);

    public ValueTask<List<GrainId>> GetActiveGrains(GrainType type) =>
        new(Ask(s_active, static (grain, a) => grain.GetActiveGrains((GrainType)a[0]!).AsTask(), type));

    public Task ForceActivationCollection(TimeSpan ageLimit) =>
        Send(new ManagementOrder(s_collect, static (grain, a) => grain.ForceActivationCollection((TimeSpan)a[0]!), ageLimit));

    public Task ForceActivationCollection(SiloAddress[] hostsIds, TimeSpan ageLimit) =>
        Send(new ManagementOrder(s_collectAt, static (grain, a) => grain.ForceActivationCollection((SiloAddress[])a[0]!, (TimeSpan)a[1]!), hostsIds, ageLimit));

    public Task ForceGarbageCollection(SiloAddress[] hostsIds) =>
        Send(new ManagementOrder(s_free, static (grain, a) => grain.ForceGarbageCollection((SiloAddress[])a[0]!), [hostsIds]));

    private static GrainMethod Method(string name, params Type[] parameters) => new(typeof(IManagementGrain), name, null, GrainMethodFlags.None, null, parameters);

    private Task<TResult> Ask<TResult>(GrainMethod method, Func<IManagementGrain, object?[], Task<TResult>> ask, params object?[] arguments) =>
        (Task<TResult>)Send(new ManagementCall<TResult>(method, ask, arguments));
}
