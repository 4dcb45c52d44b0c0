namespace Arus.Engine.Conformance.Tests.Streams;

public interface IImplicitGrain : IGrainWithStringKey
{
    Task<string> Key();
}
