using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>One hour's ticks, in stored order.</summary>
public readonly record struct TickHour(HourId Hour, ReadOnlyMemory<Tick> Ticks);
