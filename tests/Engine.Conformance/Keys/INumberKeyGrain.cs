namespace Arus.Engine.Conformance.Tests.Keys;

public interface INumberKeyGrain : IGrainWithIntegerKey
{
    Task<long> Key();
}
