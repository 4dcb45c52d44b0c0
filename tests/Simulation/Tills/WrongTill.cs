using Orleans.Runtime;

namespace Arus.Simulation.Tests.Tills;

/// <summary>Changes what it holds in memory and then writes: a refused write leaves money there that no store has.</summary>
public sealed class WrongTill([PersistentState("till")] IPersistentState<TillState> till) : Grain, IWrongTill
{
    public async Task Put(string id, long amount)
    {
        if (till.State.Handled.Contains(id)) return;
        till.State = till.State.With(id, amount);
        await till.WriteStateAsync();
    }
}
