using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>
/// Reads rows of ticks, in the file's order. A blank bid or ask is the one before it: not said (zero) when there is none.
/// </summary>
/// <param name="layout">Of the file.</param>
/// <param name="digits">Of the series' prices.</param>
/// <param name="mostCrossed">How many points an ask may be below its bid.</param>
/// <param name="ahead">How far the broker's clock is ahead of UTC.</param>
/// <param name="order">That rows keep.</param>
public sealed class TickRowReader(FileLayout layout, byte digits, long mostCrossed, TimeSpan ahead, RowOrder order)
{
    private readonly ColumnKind[] _columns = [.. layout.Columns.Select(c => c.Kind)];
    private readonly byte _separator = (byte)layout.Separator;
    private readonly byte _volumeDigits = layout.VolumeDigits;
    private readonly bool _hasFlags = layout.Has(ColumnKind.Flags);
    private readonly TimeReader _times = new(layout.Time, ahead);
    private long _bid;
    private long _ask;

    /// <summary>Rows taken whose ask is below their bid.</summary>
    public long Crossed { get; private set; }

    /// <param name="line">Without its end.</param>
    /// <param name="row">The line's number in the file.</param>
    /// <param name="tick">What it says, when nothing is wrong.</param>
    public RowFault Read(ReadOnlySpan<byte> line, long row, out Tick tick)
    {
        tick = default;
        ReadOnlySpan<byte> date = default, clock = default;
        (long bid, long ask, long last, long volume) = (_bid, _ask, 0, 0);
        TickFlags flags = TickFlags.BlankBid | TickFlags.BlankAsk;
        TickFlags marks = TickFlags.None;
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
                case ColumnKind.Bid when !field.IsEmpty: one = Quote(field, TickFlags.BlankBid, ref flags, out bid); break;
                case ColumnKind.Ask when !field.IsEmpty: one = Quote(field, TickFlags.BlankAsk, ref flags, out ask); break;
                case ColumnKind.Last when !field.IsEmpty:
                    one = NumberFields.Price(field, digits, mayBeZero: true, out last);
                    flags |= TickFlags.WrittenLast;
                    break;
                case ColumnKind.Volume when !field.IsEmpty:
                    one = NumberFields.Volume(field, _volumeDigits, out volume);
                    flags |= TickFlags.WrittenVolume;
                    break;
                case ColumnKind.Flags: one = NumberFields.Flags(field, out marks); break;
            }

            if (fault == RowFault.None) fault = one;
        }

        if (!fields.IsOver) return fields.Mismatch(_columns.Length);
        if (fault != RowFault.None) return fault;
        if ((flags & (TickFlags.BlankBid | TickFlags.BlankAsk | TickFlags.WrittenLast)) == (TickFlags.BlankBid | TickFlags.BlankAsk)) return RowFault.PriceBlank;

        fault = date.IsEmpty ? _times.Read(clock, out long time) : _times.Read(date, clock, out time);
        if (fault != RowFault.None) return fault;
        bool isCrossed = bid > 0 && ask > 0 && ask < bid;
        if (isCrossed && bid - ask > mostCrossed) return RowFault.Crossed;

        fault = order.Check(row, time);
        if (fault != RowFault.None) return fault;

        if (isCrossed) Crossed++;
        (_bid, _ask) = (bid, ask);
        tick = new(new(time), bid, ask, last, volume, flags | (_hasFlags ? marks : Said(flags)));
        return RowFault.None;
    }

    private RowFault Quote(ReadOnlySpan<byte> field, TickFlags blank, ref TickFlags flags, out long points)
    {
        flags &= ~blank;
        return NumberFields.Price(field, digits, mayBeZero: false, out points);
    }

    /// <summary>The terminal's bits for a file that has no column of them.</summary>
    private static TickFlags Said(TickFlags flags)
    {
        TickFlags said = TickFlags.None;
        if ((flags & TickFlags.BlankBid) == 0) said |= TickFlags.Bid;
        if ((flags & TickFlags.BlankAsk) == 0) said |= TickFlags.Ask;
        if ((flags & TickFlags.WrittenLast) != 0) said |= TickFlags.Last;
        if ((flags & TickFlags.WrittenVolume) != 0) said |= TickFlags.Volume;
        return said;
    }
}
