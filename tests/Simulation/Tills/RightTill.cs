using Orleans.Runtime;

namespace Arus.Simulation.Tests.Tills;

public sealed class RightTill([PersistentState("till")] IPersistentState<TillState> till) : Grain, IRightTill
{
    public async Task Put(string id, long amount)
    {
        TillState before = till.State;
        if (before.Handled.Contains(id)) return;
        till.State = before.With(id, amount);
        try
        {
            await till.WriteStateAsync();
        }
        catch
        {
            // Nobody knows what is stored: forget all, and let the next request read it.
            till.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
