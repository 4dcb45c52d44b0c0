using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A day of a broker's clock on which some symbols are not traded, or only up to a time.</summary>
/// <param name="Of">
/// Whose: currencies (USD), symbols (XAUUSD), or beginnings of symbols with a star (US*). Empty: everybody's.
/// </param>
/// <param name="ClosesAt">When trading ends on that day; null: there is none.</param>
[GenerateSerializer, Immutable, Alias("holiday")]
public sealed record Holiday(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] string Title,
    [property: Id(2)] ImmutableArray<string> Of,
    [property: Id(3)] TimeSpan? ClosesAt = null);
