using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A new kill epoch for a terminal. Only ever higher; commands of a lower one are refused from then on.</summary>
[GenerateSerializer, Immutable, Alias("kill-order")]
public sealed record KillOrder([property: Id(0)] long Epoch, [property: Id(1)] bool Cancel, [property: Id(2)] bool Flatten);
