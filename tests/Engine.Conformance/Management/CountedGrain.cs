namespace Arus.Engine.Conformance.Tests.Management;

[KeepAlive]
internal sealed class CountedGrain : Grain, ICountedGrain
{
    public Task Touch() => Task.CompletedTask;
}
