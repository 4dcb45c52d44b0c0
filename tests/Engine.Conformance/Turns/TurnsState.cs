namespace Arus.Engine.Conformance.Tests.Turns;

[GenerateSerializer, Immutable]
public sealed record TurnsState
{
    [Id(0)]
    public int Touched { get; init; }
}
