using Orleans;
using Orleans.Runtime;

namespace Arus.Engine.Bench.Grains;

public sealed class LedgerGrain([PersistentState("ledger")] IPersistentState<LedgerState> stored) : Grain, ILedgerGrain
{
    public async Task<long> Add(long amount)
    {
        stored.State = stored.State with { Total = stored.State.Total + amount, Entries = stored.State.Entries + 1, Note = "an entry as long as most are" };
        await stored.WriteStateAsync();
        return stored.State.Total;
    }
}
