namespace Arus.Simulation.Tests.Notices;

[GenerateSerializer, Immutable]
public sealed record CounterState
{
    [Id(0)]
    public int Count { get; init; }

    [Id(1)]
    public int KnownUpTo { get; init; }
}
