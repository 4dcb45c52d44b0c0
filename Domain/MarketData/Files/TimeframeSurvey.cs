using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>Finds the timeframe of bars: the distance between two that is most common.</summary>
public sealed class TimeframeSurvey
{
    private const int MostDistances = 4_096;

    private readonly SortedDictionary<long, long> _counts = [];
    private long? _last;

    /// <summary>In milliseconds; the shortest of those that are equally common. Null with fewer than two bars.</summary>
    public long? Distance => _counts.Count == 0 ? null : _counts.MaxBy(c => (c.Value, -c.Key)).Key;

    public Timeframe? Timeframe => Distance is { } distance && Enum.GetValues<Timeframe>().FirstOrDefault(t => (int)t * 60_000L == distance) is > 0 and { } found ? found : null;

    public void See(long time)
    {
        if (_last is { } last && time > last && (_counts.ContainsKey(time - last) || _counts.Count < MostDistances))
        {
            _counts[time - last] = _counts.GetValueOrDefault(time - last) + 1;
        }

        _last = time;
    }
}
