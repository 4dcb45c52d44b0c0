using Orleans.Runtime;

namespace Arus.Simulation.Tests.Notices;

public sealed class RightCounter([PersistentState("count")] IPersistentState<CounterState> count) : Grain, IRightCounter
{
    public async Task Notice(int number)
    {
        CounterState before = count.State;
        if (number != before.KnownUpTo + 1) return;
        count.State = new CounterState { Count = before.Count + 1, KnownUpTo = number };
        try
        {
            await count.WriteStateAsync();
        }
        catch
        {
            count.State = before;
            DeactivateOnIdle();
            throw;
        }
    }

    public Task<int> KnownUpTo() => Task.FromResult(count.State.KnownUpTo);
}
