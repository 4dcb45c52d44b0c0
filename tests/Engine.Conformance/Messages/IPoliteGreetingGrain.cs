namespace Arus.Engine.Conformance.Tests.Messages;

/// <summary>Inherits a method from another grain interface.</summary>
public interface IPoliteGreetingGrain : IGreetingGrain
{
    Task<string> GreetPolitely(string name);
}
