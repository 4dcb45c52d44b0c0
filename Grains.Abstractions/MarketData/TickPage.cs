using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Ticks that were missing, from the terminal's own history.</summary>
/// <param name="Range">What this page covers whole: it has every tick the terminal knows of there, be it none.</param>
/// <param name="Gone">The terminal has no ticks of that stretch any more: its bars stay Incomplete until bars are paged.</param>
[GenerateSerializer, Immutable, Alias("tick-page")]
public sealed record TickPage(
    [property: Id(0)] TickRange Range,
    [property: Id(1)] byte Digits,
    [property: Id(2)] ImmutableArray<Tick> Ticks,
    [property: Id(3)] bool Gone);
