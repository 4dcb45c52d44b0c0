using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Orleans.Runtime;

namespace Arus.Grains.Operations;

internal sealed class HubGrain([PersistentState("hub")] IPersistentState<HubState> stored, TimeProvider time) : StoredGrain<HubState>(stored), IHubGrain
{
    public async Task<Answer<Done>> Report(Caller caller, ComponentReport report, CancellationToken cancel)
    {
        (Answer<Done> answer, HubState next) = HubRules.Report(State, caller, report, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }

    public Task<Answer<HubView>> View(Caller caller) => Task.FromResult(HubRules.View(State, caller, time.GetUtcNow()));

    public async Task<Answer<ConfigVersion>> Configure(Caller caller, ConfigChange change, CancellationToken cancel)
    {
        (Answer<ConfigVersion> answer, HubState next) = ConfigurationRules.Configure(State, caller, change, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }

    public async Task<Answer<ConfigVersion>> RollBack(Caller caller, ConfigRollBack rollBack, CancellationToken cancel)
    {
        (Answer<ConfigVersion> answer, HubState next) = ConfigurationRules.RollBack(State, caller, rollBack, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }

    public Task<Answer<ConfigSnapshot>> Configuration(Caller caller, long? version) => Task.FromResult(ConfigurationRules.Read(State, caller, version));

    public Task<Answer<ImmutableArray<ConfigVersion>>> History(Caller caller, long? before, int limit) =>
        Task.FromResult(ConfigurationRules.History(State, caller, before, limit));

    public Task<Answer<ImmutableArray<ConfigEdit>>> Diff(Caller caller, long from, long to) => Task.FromResult(ConfigurationRules.Diff(State, caller, from, to));
}
