using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>The highest command sequence in a terminal's own file, and its magic.</summary>
[GenerateSerializer, Immutable, Alias("command-mark")]
public readonly record struct CommandMark([property: Id(0)] long Sequence, [property: Id(1)] Magic Magic);
