namespace Arus.Engine.Conformance.Tests.Messages;

public interface IGreetingGrain : IGrainWithStringKey
{
    Task<string> Greet();
}
