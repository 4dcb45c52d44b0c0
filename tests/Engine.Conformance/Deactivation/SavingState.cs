namespace Arus.Engine.Conformance.Tests.Deactivation;

[GenerateSerializer, Immutable]
public sealed record SavingState
{
    [Id(0)]
    public int Value { get; init; }
}
