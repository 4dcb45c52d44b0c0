using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>Where a terminal's ticks belong: a feed of its tenant, or a shared one, which only operators may say.</summary>
/// <param name="Symbols">Which symbols; empty: all that the terminal offers, up to 2,000.</param>
[GenerateSerializer, Immutable, Alias("terminal-feed")]
public sealed record TerminalFeed([property: Id(0)] TenantId Owner, [property: Id(1)] FeedId Feed, [property: Id(2)] ImmutableArray<SymbolName> Symbols);
