using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a symbol lacks when a terminal's session begins.</summary>
/// <param name="Next">The position behind the last tick that is stored; null when there is none: then from now on.</param>
/// <param name="MissingTicks">Stretches to page from the terminal, oldest first.</param>
/// <param name="MissingBars">Bars to page from the terminal's history: before the first tick, or where its ticks are gone.</param>
/// <param name="Taken">How many ticks of the session were taken off the stream: so far its producer is heard.</param>
[GenerateSerializer, Immutable, Alias("symbol-resume")]
public sealed record SymbolResume(
    [property: Id(0)] TickPosition? Next,
    [property: Id(1)] ImmutableArray<TickRange> MissingTicks,
    [property: Id(2)] ImmutableArray<BarRange> MissingBars,
    [property: Id(3)] long Taken);
