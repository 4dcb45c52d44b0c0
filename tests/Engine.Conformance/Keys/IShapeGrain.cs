namespace Arus.Engine.Conformance.Tests.Keys;

/// <summary>Two classes implement it: who asks for one says which.</summary>
public interface IShapeGrain : IGrainWithStringKey
{
    Task<string> Name();
}
