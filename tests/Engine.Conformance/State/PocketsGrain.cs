namespace Arus.Engine.Conformance.Tests.State;

internal sealed class PocketsGrain(
    [PersistentState("left")] IPersistentState<Wallet> left,
    [PersistentState("right")] IPersistentState<Wallet> right,
    [PersistentState("left", StorageNames.Second)] IPersistentState<Wallet> elsewhere) : Grain, IPocketsGrain
{
    public async Task Write(int left, int right, int elsewhere)
    {
        await Put(LeftPocket, left);
        await Put(RightPocket, right);
        await Put(OtherPocket, elsewhere);
    }

    public Task ClearRight() => RightPocket.ClearStateAsync();

    public Task<ImmutableArray<int>> Look() =>
        Task.FromResult<ImmutableArray<int>>([LeftPocket.State.Amount, RightPocket.State.Amount, OtherPocket.State.Amount]);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private IPersistentState<Wallet> LeftPocket { get; } = left;

    private IPersistentState<Wallet> RightPocket { get; } = right;

    private IPersistentState<Wallet> OtherPocket { get; } = elsewhere;

    private static Task Put(IPersistentState<Wallet> pocket, int amount)
    {
        pocket.State = pocket.State with { Amount = amount };
        return pocket.WriteStateAsync();
    }
}
