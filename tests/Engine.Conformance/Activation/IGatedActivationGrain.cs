namespace Arus.Engine.Conformance.Tests.Activation;

public interface IGatedActivationGrain : IGrainWithStringKey
{
    Task<int> Touch();
}
