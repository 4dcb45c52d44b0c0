namespace Arus.Engine.Conformance.Tests.State;

/// <summary>Reads its state where it may not: in its constructor.</summary>
internal sealed class EagerGrain : Grain, IEagerGrain
{
    private readonly bool _threw;

    public EagerGrain([PersistentState("eager")] IPersistentState<Wallet> stored)
    {
        try
        {
            _ = stored.State.Amount;
        }
        catch (Exception)
        {
            _threw = true;
        }
    }

    public Task<bool> ReadingInTheConstructorThrew() => Task.FromResult(_threw);
}
