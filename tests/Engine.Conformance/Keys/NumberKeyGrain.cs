namespace Arus.Engine.Conformance.Tests.Keys;

internal sealed class NumberKeyGrain : Grain, INumberKeyGrain
{
    public Task<long> Key() => Task.FromResult(this.GetPrimaryKeyLong());
}
