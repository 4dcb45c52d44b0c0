namespace Arus.Simulation.Tests.Totals;

[GenerateSerializer, Immutable]
public sealed record TotalState
{
    [Id(0)]
    public long Total { get; init; }
}
