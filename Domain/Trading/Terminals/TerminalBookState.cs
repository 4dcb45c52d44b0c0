using Orleans;

namespace Arus.Domain.Trading.Terminals;

/// <summary>A checkpoint of a terminal's book: a cache of its journal's first rows.</summary>
[GenerateSerializer, Immutable, Alias("terminal-book-state")]
public sealed record TerminalBookState
{
    [Id(0)] public TerminalBook Book { get; init; } = new();

    /// <summary>The journal's version it adds up to.</summary>
    [Id(1)] public long Version { get; init; }
}
