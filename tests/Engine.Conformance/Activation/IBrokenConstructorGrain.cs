namespace Arus.Engine.Conformance.Tests.Activation;

public interface IBrokenConstructorGrain : IGrainWithStringKey
{
    Task<int> Touch();
}
