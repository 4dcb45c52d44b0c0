namespace Arus.Engine.Conformance.Tests.Timers;

[GenerateSerializer, Immutable]
public sealed record TimerState
{
    [Id(0)]
    public int Value { get; init; }
}
