using Orleans;
using Orleans.Runtime;

namespace Arus.Silo.Tests.Grains;

internal sealed class TallyGrain([PersistentState("tally")] IPersistentState<TallyState> stored) : Grain, ITallyGrain
{
    public async Task<long> Add(long by)
    {
        stored.State = stored.State with { Total = stored.State.Total + by };
        await stored.WriteStateAsync();
        return stored.State.Total;
    }

    public Task<long> Total() => Task.FromResult(stored.State.Total);
}
