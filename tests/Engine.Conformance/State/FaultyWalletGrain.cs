namespace Arus.Engine.Conformance.Tests.State;

internal sealed class FaultyWalletGrain([PersistentState("faulty", StorageNames.Scripted)] IPersistentState<Wallet> stored)
    : Grain, IFaultyWalletGrain
{
    private readonly long _instance = Unique.Number();

    public Task<int> Get() => Task.FromResult(stored.State.Amount);

    public Task Set(int amount)
    {
        stored.State = stored.State with { Amount = amount };
        return stored.WriteStateAsync();
    }

    public async Task SetOrLeave(int amount)
    {
        try
        {
            await Set(amount);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    public Task Clear() => stored.ClearStateAsync();

    public Task<long> Instance() => Task.FromResult(_instance);
}
