namespace Arus.Engine.Conformance.Tests.Keys;

[GrainType("circle")]
internal sealed class CircleGrain : Grain, IShapeGrain
{
    public Task<string> Name() => Task.FromResult("circle");
}
