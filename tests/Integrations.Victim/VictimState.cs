using Orleans;

namespace Arus.Integrations.Victim;

/// <summary>Whole when all three say the same number.</summary>
[GenerateSerializer, Immutable, Alias("victim-state")]
public sealed record VictimState
{
    [Id(0)] public long First { get; init; }

    [Id(1)] public string Padding { get; init; } = "";

    [Id(2)] public long Last { get; init; }

    public static VictimState Of(long number) => new() { First = number, Padding = new string((char)('a' + (number % 26)), 600), Last = number };
}
