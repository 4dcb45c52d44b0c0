using Orleans;

namespace Arus.Grains.Abstractions.Answers;

/// <summary>The answer of a command that has nothing to tell but that it was done.</summary>
[GenerateSerializer, Immutable, Alias("done")]
public readonly record struct Done;
