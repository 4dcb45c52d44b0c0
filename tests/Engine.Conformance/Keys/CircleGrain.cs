namespace Arus.Engine.Conformance.Tests.Keys;

internal sealed class CircleGrain : Grain, IShapeGrain
{
    public Task<string> Name() => Task.FromResult("circle");
}
