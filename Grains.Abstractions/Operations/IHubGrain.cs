using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>The Central Hub: what runs, how it is, and by which configuration. Key: platform.</summary>
[Alias("hub")]
public interface IHubGrain : IGrainWithStringKey
{
    /// <summary>Registers a component, and from then on is its heartbeat. The platform's own code only.</summary>
    [Alias("report")]
    Task<Answer<Done>> Report(Caller caller, ComponentReport report, CancellationToken cancel);

    [Alias("view"), ReadOnly]
    Task<Answer<HubView>> View(Caller caller);

    [Alias("configure")]
    Task<Answer<ConfigVersion>> Configure(Caller caller, ConfigChange change, CancellationToken cancel);

    [Alias("roll-back")]
    Task<Answer<ConfigVersion>> RollBack(Caller caller, ConfigRollBack rollBack, CancellationToken cancel);

    /// <summary>The documents of a version that is kept; null is the newest.</summary>
    [Alias("configuration"), ReadOnly]
    Task<Answer<ConfigSnapshot>> Configuration(Caller caller, long? version);

    /// <summary>Newest first, those before <paramref name="before"/>; null begins at the newest.</summary>
    [Alias("history"), ReadOnly]
    Task<Answer<ImmutableArray<ConfigVersion>>> History(Caller caller, long? before, int limit);

    [Alias("diff"), ReadOnly]
    Task<Answer<ImmutableArray<ConfigEdit>>> Diff(Caller caller, long from, long to);
}
