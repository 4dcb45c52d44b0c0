using Orleans.Runtime;

namespace Arus.Simulation.Tests.Notices;

/// <summary>Counts what comes, as if each notice came once.</summary>
public sealed class WrongCounter([PersistentState("count")] IPersistentState<CounterState> count) : Grain, IWrongCounter
{
    public async Task Notice(int number)
    {
        CounterState before = count.State;
        if (number > before.KnownUpTo + 1) return;
        count.State = new CounterState { Count = before.Count + 1, KnownUpTo = Math.Max(number, before.KnownUpTo) };
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
