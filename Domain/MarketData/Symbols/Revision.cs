using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>Stored bars were changed from a time on: what indicators remembered of later ones counts no more.</summary>
[GenerateSerializer, Immutable, Alias("symbol-revision")]
public readonly record struct Revision([property: Id(0)] long Number, [property: Id(1)] BrokerTime From);
