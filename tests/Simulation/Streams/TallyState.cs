namespace Arus.Simulation.Tests.Streams;

[GenerateSerializer, Immutable]
public sealed record TallyState
{
    [Id(0)]
    public int Count { get; init; }

    /// <summary>The highest number seen.</summary>
    [Id(1)]
    public int Last { get; init; }
}
