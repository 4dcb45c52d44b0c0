namespace Arus.Engine.Conformance.Tests.Activation;

internal sealed class BrokenConstructorGrain : Grain, IBrokenConstructorGrain
{
    public BrokenConstructorGrain()
    {
        if (Failures.Of(nameof(BrokenConstructorGrain)).Next()) throw new InvalidOperationException("broken constructor");
    }

    public Task<int> Touch() => Task.FromResult(1);
}
