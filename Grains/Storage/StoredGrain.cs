using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Storage;

/// <summary>
/// A grain whose whole memory is one stored record. The record is replaced, never changed; a write that fails ends the
/// activation, since nobody knows what the store holds now: the next call reads it.
/// </summary>
internal abstract class StoredGrain<TState>(IPersistentState<TState> stored) : Grain
    where TState : class
{
    protected TState State => stored.State;

    /// <summary>The same object is no change, and no write.</summary>
    protected async Task Store(TState next, CancellationToken cancel)
    {
        if (ReferenceEquals(next, stored.State)) return;

        stored.State = next;
        try
        {
            await stored.WriteStateAsync(cancel);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
