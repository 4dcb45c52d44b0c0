namespace Arus.Engine.Conformance.Tests.Activation;

public interface IPlainGrain : IGrainWithStringKey
{
    Task<string> Activated();

    Task Leave();
}
