namespace Arus.Engine.Conformance.Tests.Messages;

internal sealed class PoliteGreetingGrain : Grain, IPoliteGreetingGrain
{
    public Task<string> Greet() => Task.FromResult("hello");

    public Task<string> GreetPolitely(string name) => Task.FromResult($"good day, {name}");
}
