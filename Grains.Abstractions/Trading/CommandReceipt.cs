using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A command was accepted: what becomes of it is told as a <see cref="CommandState"/>.</summary>
[GenerateSerializer, Immutable, Alias("command-receipt")]
public sealed record CommandReceipt([property: Id(0)] long Sequence, [property: Id(1)] Magic Magic);
