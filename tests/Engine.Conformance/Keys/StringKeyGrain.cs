namespace Arus.Engine.Conformance.Tests.Keys;

internal sealed class StringKeyGrain : Grain, IStringKeyGrain
{
    private readonly long _instance = Unique.Number();

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<long> Instance() => Task.FromResult(_instance);
}
