namespace Arus.Engine.Conformance.Tests.Keys;

public interface IStringKeyGrain : IGrainWithStringKey
{
    Task<string> Key();

    Task<long> Instance();
}
