using Arus.Domain.MarketData;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>
/// What a survey tells of ticks, added up over the pieces of hours in order of their hours. Within an hour times may go back, and
/// no gap is: what counts is how far the earliest of an hour is from the latest of the hour before.
/// </summary>
internal sealed class TickExtent
{
    private long _hour = long.MinValue;
    private long _earliest = long.MaxValue;
    private long _latest = long.MinValue;
    private long _before = long.MinValue;
    private long _first = long.MaxValue;
    private long _count;
    private long _gaps;
    private long _bytes;

    public bool IsEmpty => _count == 0;

    public void Add(long hour, long earliest, long latest, long count, long bytes)
    {
        if (hour != _hour) Close();
        _hour = hour;
        _earliest = Math.Min(_earliest, earliest);
        _latest = Math.Max(_latest, latest);
        _first = Math.Min(_first, earliest);
        _count += count;
        _bytes += bytes;
    }

    public SeriesSummary Summary(SeriesId series)
    {
        Close();
        return new SeriesSummary(series, SeriesKinds.Ticks, new BrokerTime(_first), new BrokerTime(_before), _count, _gaps, _bytes);
    }

    private void Close()
    {
        if (_latest == long.MinValue) return;
        if (_before != long.MinValue && SeriesGaps.IsGap(new BrokerTime(_before), new BrokerTime(_earliest))) _gaps++;
        (_before, _earliest, _latest) = (_latest, long.MaxValue, long.MinValue);
    }
}
