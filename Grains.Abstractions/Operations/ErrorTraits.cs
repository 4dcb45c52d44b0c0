using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>What a failure is, apart from when and to whom: what its fingerprint is made of, and its kind.</summary>
[GenerateSerializer, Immutable, Alias("error-traits")]
public sealed record ErrorTraits(
    [property: Id(0)] string Type,
    [property: Id(1)] string Message,
    [property: Id(2)] ImmutableArray<string> Frames,
    [property: Id(3)] string Pattern,
    [property: Id(4)] ErrorCategory Category,
    [property: Id(5)] Severity Severity);
