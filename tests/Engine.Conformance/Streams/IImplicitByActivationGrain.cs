namespace Arus.Engine.Conformance.Tests.Streams;

public interface IImplicitByActivationGrain : IGrainWithStringKey
{
    Task<string> Key();
}
