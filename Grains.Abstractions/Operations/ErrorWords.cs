using Orleans;

namespace Arus.Grains.Abstractions.Operations;

[GenerateSerializer, Immutable, Alias("error-words")]
public sealed record ErrorWords(
    [property: Id(0)] string ForUser,
    [property: Id(1)] string ForOperator);
