namespace Arus.Simulation.Tests.News;

[GenerateSerializer]
public sealed record NewsState
{
    [Id(0)]
    public int Heard { get; init; }

    [Id(1)]
    public int Reminded { get; init; }
}
