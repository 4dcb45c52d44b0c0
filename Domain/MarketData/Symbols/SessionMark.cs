using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>How far a session's ticks have come.</summary>
/// <param name="Next">The number of the next tick, or less when ticks that were not stored came since.</param>
/// <param name="Behind">The position behind the last stored tick; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("session-mark")]
public sealed record SessionMark([property: Id(0)] long Session, [property: Id(1)] long Next, [property: Id(2)] TickPosition? Behind);
