using System.Buffers;
using System.Text;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>Writes rows in a layout. Lines end before the next one begins, so that the last may end as its file did.</summary>
public sealed class RowWriter(FileLayout layout, byte digits, TimeSpan ahead)
{
    /// <summary>More than the longest number or time.</summary>
    private const int FieldRoom = 40;

    private readonly FileColumn[] _columns = [.. layout.Columns.Where(c => c.Kind != ColumnKind.Other)];
    private readonly int _room = 2 + ((FieldRoom + 1) * layout.Columns.Length);
    private readonly TimeWriter _times = new(layout.Time, ahead);

    public void Header(IBufferWriter<byte> to) =>
        Encoding.UTF8.GetBytes(string.Join(layout.Separator, _columns.Select(c => c.Name)), to);

    /// <summary>The end of the last line, where the layout has one.</summary>
    public void End(IBufferWriter<byte> to)
    {
        if (!layout.EndsWithNewLine) return;
        Span<byte> room = to.GetSpan(2);
        to.Advance(NewLine(room));
    }

    public void Write(in Tick tick, IBufferWriter<byte> to)
    {
        Span<byte> room = to.GetSpan(_room);
        int at = NewLine(room);
        for (int i = 0; i < _columns.Length; i++)
        {
            if (i > 0) room[at++] = (byte)layout.Separator;
            at += Field(room[at..], _columns[i].Kind, tick);
        }

        to.Advance(at);
    }

    public void Write(in Bar bar, IBufferWriter<byte> to)
    {
        Span<byte> room = to.GetSpan(_room);
        int at = NewLine(room);
        for (int i = 0; i < _columns.Length; i++)
        {
            if (i > 0) room[at++] = (byte)layout.Separator;
            at += Field(room[at..], _columns[i], bar);
        }

        to.Advance(at);
    }

    private int Field(Span<byte> to, ColumnKind kind, in Tick tick) => kind switch
    {
        ColumnKind.Bid => (tick.Flags & TickFlags.BlankBid) != 0 || tick.Bid == 0 ? 0 : Price(to, tick.Bid),
        ColumnKind.Ask => (tick.Flags & TickFlags.BlankAsk) != 0 || tick.Ask == 0 ? 0 : Price(to, tick.Ask),
        ColumnKind.Last => (tick.Flags & TickFlags.WrittenLast) != 0 || tick.Last != 0 ? Price(to, tick.Last) : 0,
        ColumnKind.Volume => (tick.Flags & TickFlags.WrittenVolume) != 0 || tick.Volume != 0 ? Volume(to, tick.Volume) : 0,
        ColumnKind.Flags => (tick.Flags & TickFlags.BlankFlags) != 0 ? 0 : NumberText.Write(to, NumberFields.FlagsNumber(tick.Flags), 0, default),
        _ => Time(to, kind, tick.Time),
    };

    private int Field(Span<byte> to, FileColumn column, in Bar bar) => column.Kind switch
    {
        ColumnKind.Open => Price(to, bar.Bid.Open),
        ColumnKind.High => Price(to, bar.Bid.High),
        ColumnKind.Low => Price(to, bar.Bid.Low),
        ColumnKind.Close => Price(to, bar.Bid.Close),
        ColumnKind.TickVolume => column.IsBlankForZero && bar.TickVolume == 0 ? 0 : NumberText.Write(to, bar.TickVolume, 0, default),
        ColumnKind.Volume => column.IsBlankForZero && bar.Volume == 0 ? 0 : Volume(to, bar.Volume),
        ColumnKind.Spread => column.IsBlankForZero && bar.Spread == 0 ? 0 : NumberText.Write(to, bar.Spread, 0, default),
        _ => Time(to, column.Kind, bar.Time),
    };

    private int Price(Span<byte> to, long points) => NumberText.Write(to, points, digits, layout.Price);

    private int Volume(Span<byte> to, long steps) => NumberText.Write(to, steps, layout.VolumeDigits, layout.Volume);

    private int Time(Span<byte> to, ColumnKind kind, BrokerTime time) => kind switch
    {
        ColumnKind.Date => _times.WriteDate(to, time.Milliseconds),
        ColumnKind.Clock => _times.WriteClock(to, time.Milliseconds),
        ColumnKind.Moment => _times.WriteMoment(to, time.Milliseconds),
        _ => 0,
    };

    private int NewLine(Span<byte> to)
    {
        if (!layout.CrLf)
        {
            to[0] = (byte)'\n';
            return 1;
        }

        (to[0], to[1]) = ((byte)'\r', (byte)'\n');
        return 2;
    }
}
