using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Grains.MarketData;

/// <summary>The store has other ticks in an hour than the writer believes: it must read the hour again.</summary>
[GenerateSerializer]
public sealed class HourConflictException(SeriesId series, HourId hour, string because)
    : InvalidOperationException($"the ticks of {series} in the hour {hour} are not those that were expected: {because}");
