namespace Arus.Engine.Conformance.Tests.Keys;

[GrainType("square")]
internal sealed class SquareGrain : Grain, IShapeGrain
{
    public Task<string> Name() => Task.FromResult("square");
}
