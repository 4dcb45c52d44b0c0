namespace Arus.Embedded.Tests.Grains;

public sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<string> Echo(string text) => Task.FromResult($"{this.GetPrimaryKeyString()}: {text}");
}
