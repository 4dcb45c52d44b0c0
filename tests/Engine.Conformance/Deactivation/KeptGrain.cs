namespace Arus.Engine.Conformance.Tests.Deactivation;

[KeepAlive]
internal sealed class KeptGrain : Grain, IKeptGrain
{
    private readonly long _instance = Unique.Number();

    public Task<long> Instance() => Task.FromResult(_instance);
}
