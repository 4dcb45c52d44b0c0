namespace Arus.Engine.Conformance.Tests.Keys;

public interface IGuidKeyGrain : IGrainWithGuidKey
{
    Task<Guid> Key();
}
