using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>Reads rows of bars, in the file's order.</summary>
public sealed class BarRowReader(FileLayout layout, Timeframe timeframe, byte digits, TimeSpan ahead, RowOrder order)
{
    private readonly ColumnKind[] _columns = [.. layout.Columns.Select(c => c.Kind)];
    private readonly byte _separator = (byte)layout.Separator;
    private readonly byte _volumeDigits = layout.VolumeDigits;
    private readonly TimeReader _times = new(layout.Time, ahead);

    /// <summary>Bars of hours and days begin where their broker's day does, which nobody says here: on a full hour at least.</summary>
    private readonly long _grid = Math.Min((int)timeframe, (int)Timeframe.H1) * 60_000L;

    /// <param name="line">Without its end.</param>
    /// <param name="row">The line's number in the file.</param>
    /// <param name="bar">What it says, when nothing is wrong.</param>
    public RowFault Read(ReadOnlySpan<byte> line, long row, out Bar bar)
    {
        bar = default;
        ReadOnlySpan<byte> date = default, clock = default;
        (long open, long high, long low, long close, long ticks, long volume, int spread) = (0L, 0L, 0L, 0L, 0L, 0L, 0);
        RowFault fault = RowFault.None;
        Fields fields = new(line, _separator);
        foreach (ColumnKind column in _columns)
        {
            if (!fields.TryNext(out ReadOnlySpan<byte> field)) return fields.Mismatch(_columns.Length);
            RowFault one = RowFault.None;
            switch (column)
            {
                case ColumnKind.Date: date = field; break;
                case ColumnKind.Clock or ColumnKind.Moment: clock = field; break;
                case ColumnKind.Open: one = NumberFields.Price(field, digits, mayBeZero: false, out open); break;
                case ColumnKind.High: one = NumberFields.Price(field, digits, mayBeZero: false, out high); break;
                case ColumnKind.Low: one = NumberFields.Price(field, digits, mayBeZero: false, out low); break;
                case ColumnKind.Close: one = NumberFields.Price(field, digits, mayBeZero: false, out close); break;
                case ColumnKind.TickVolume: one = NumberFields.Volume(field, 0, out ticks); break;
                case ColumnKind.Volume: one = NumberFields.Volume(field, _volumeDigits, out volume); break;
                case ColumnKind.Spread: one = NumberFields.Spread(field, out spread); break;
            }

            if (fault == RowFault.None) fault = one;
        }

        if (!fields.IsOver) return fields.Mismatch(_columns.Length);
        if (fault != RowFault.None) return fault;

        fault = date.IsEmpty ? _times.Read(clock, out long time) : _times.Read(date, clock, out time);
        if (fault == RowFault.None) fault = Fault(time, new(open, high, low, close));
        if (fault == RowFault.None) fault = order.Check(row, time);
        if (fault != RowFault.None) return fault;

        bar = new(new(time), new(open, high, low, close), default, ticks, volume, spread, BarFlags.Imported);
        return RowFault.None;
    }

    private RowFault Fault(long time, Ohlc prices)
    {
        if (time % _grid != 0) return RowFault.TimeOffGrid;
        if (prices.High < prices.Low) return RowFault.HighBelowLow;
        bool isInside = prices.Open <= prices.High && prices.Open >= prices.Low && prices.Close <= prices.High && prices.Close >= prices.Low;
        return isInside ? RowFault.None : RowFault.OutsideHighLow;
    }
}
