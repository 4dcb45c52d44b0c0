using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>What is known of a series beside its data.</summary>
/// <param name="Digits">Of all its prices.</param>
/// <param name="Zone">The broker's clock, as a feed's settings write it; empty when nobody said.</param>
/// <param name="Layouts">By kind ("ticks", "H1"): how the file it came from was written, in the importer's own words, so that an export gives it back.</param>
public sealed record SeriesInfo(SeriesId Series, byte Digits, string Zone, ImmutableSortedDictionary<string, string> Layouts);
