using Arus.Domain.MarketData;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>The ticks of a file, an hour at a time.</summary>
internal sealed class TickFileRows(SurveyedFile file, byte digits, TimeSpan ahead, RejectFile rejects) : FileRows<Tick>(file, rejects)
{
    private readonly TickRowReader _reader = new(file.Layout, digits, file.MostPointsCrossed(digits), ahead, new(FileKind.Ticks, file.Ahead));
    private Tick[] _hour = new Tick[1_024];
    private Tick _next;
    private bool _hasNext;

    /// <summary>Rows taken whose ask is below their bid.</summary>
    public long Crossed => _reader.Crossed;

    public bool TryNextHour(out TickHour hour)
    {
        hour = default;
        if (!_hasNext && !TryNext(out _next)) return false;

        HourId id = HourId.Of(_next.Time);
        long ends = id.Ends.Milliseconds;
        int count = 0;
        do
        {
            if (count == _hour.Length) Array.Resize(ref _hour, 2 * count);
            _hour[count++] = _next;
            _hasNext = TryNext(out _next);
        }
        while (_hasNext && _next.Time.Milliseconds < ends);

        hour = new(id, _hour.AsSpan(0, count).ToArray());
        return true;
    }

    protected override RowFault Read(ReadOnlySpan<byte> line, long row, out Tick item) => _reader.Read(line, row, out item);

    protected override BrokerTime TimeOf(in Tick item) => item.Time;

    protected override long GapsBetween(BrokerTime before, BrokerTime time) => SeriesGaps.IsGap(before, time) ? 1 : 0;
}
