using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>Goes through a whole file before anything of it is taken, and finds how it is written.</summary>
public sealed class FileSurvey(FileHeader header)
{
    private readonly byte _separator = (byte)header.Separator;
    private readonly TimeReader _times = new(null, TimeSpan.Zero);
    private readonly OrderSurvey _order = new();
    private readonly TimeframeSurvey _timeframe = new();
    private readonly bool[] _isBlank = new bool[header.Columns.Length];
    private readonly bool[] _isZero = new bool[header.Columns.Length];
    private readonly ColumnKind[] _columns = [.. header.Columns.Select(c => c.Kind)];
    private NumberShape _prices = new();
    private NumberShape _volumes = new();
    private CrossingSurvey _crossing;

    /// <summary>Lines seen.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that have their columns, a time and numbers.</summary>
    public long Readable { get; private set; }

    /// <summary>The first row that has not, and what is wrong with it.</summary>
    public (long Row, RowFault Fault)? FirstFault { get; private set; }

    public int PriceDigits => _prices.Most;

    public int VolumeDigits => _volumes.Most;

    /// <summary>How far below its bid an ask may be, in prices: as far as this feed is used to.</summary>
    public double MostCrossed => _crossing.Most;

    public ISet<long> Ahead => _order.Ahead;

    /// <summary>More rows go back in time than on.</summary>
    public bool RunsBackwards => _order.Backward > _order.Forward;

    public Timeframe? Timeframe => _timeframe.Timeframe;

    /// <summary>The most common distance of two rows, in milliseconds.</summary>
    public long? Distance => _timeframe.Distance;

    /// <summary>An export in <see cref="Layout"/> gives every row back as it is.</summary>
    public bool IsRegular => _times.IsRegular && _prices.IsRegular && _volumes.IsRegular && !_isBlank.Zip(_isZero).Any(p => p.First && p.Second);

    public void See(ReadOnlySpan<byte> line, long row)
    {
        Rows++;
        RowFault fault = Look(line, row);
        if (fault == RowFault.None) Readable++;
        else FirstFault ??= (row, fault);
    }

    /// <summary>How the file is written; null while no time was read.</summary>
    public FileLayout? Layout(bool crLf, bool endsWithNewLine, FileEncoding encoding, byte volumeDigits) => _times.Style is not { } time ? null : new()
    {
        Format = header.Format,
        Kind = header.Kind,
        Separator = header.Separator,
        Columns = [.. header.Columns.Select((c, i) => c with { IsBlankForZero = _isBlank[i] && !_isZero[i] })],
        Time = time,
        Price = _prices.Style,
        Volume = _volumes.Style,
        VolumeDigits = volumeDigits,
        CrLf = crLf,
        EndsWithNewLine = endsWithNewLine,
        Encoding = encoding,
    };

    private RowFault Look(ReadOnlySpan<byte> line, long row)
    {
        ReadOnlySpan<byte> date = default, clock = default;
        (NumberShape prices, NumberShape volumes) = (_prices, _volumes);
        ((long Value, int Decimals) bid, (long Value, int Decimals) ask) = ((0, 0), (0, 0));
        Fields fields = new(line, _separator);
        for (int i = 0; i < _columns.Length; i++)
        {
            if (!fields.TryNext(out ReadOnlySpan<byte> field)) return fields.Mismatch(_columns.Length);
            switch (_columns[i])
            {
                case ColumnKind.Date: date = field; break;
                case ColumnKind.Clock or ColumnKind.Moment: clock = field; break;
                case ColumnKind.Bid when !See(ref prices, field, i, out bid): return RowFault.PriceUnreadable;
                case ColumnKind.Ask when !See(ref prices, field, i, out ask): return RowFault.PriceUnreadable;
                case ColumnKind.Open or ColumnKind.High or ColumnKind.Low or ColumnKind.Close or ColumnKind.Last:
                    if (!See(ref prices, field, i, out _)) return RowFault.PriceUnreadable;
                    break;
                case ColumnKind.Volume when !See(ref volumes, field, i, out _): return RowFault.VolumeUnreadable;
                case ColumnKind.TickVolume or ColumnKind.Spread:
                    NumberShape whole = default;
                    if (!See(ref whole, field, i, out _)) return RowFault.VolumeUnreadable;
                    break;
            }
        }

        if (!fields.IsOver) return fields.Mismatch(_columns.Length);
        RowFault fault = date.IsEmpty ? _times.Read(clock, out long time) : _times.Read(date, clock, out time);
        if (fault != RowFault.None) return fault;

        (_prices, _volumes) = (prices, volumes);
        if (bid.Value > 0 && ask.Value > 0) _crossing.See(bid.Value, bid.Decimals, ask.Value, ask.Decimals);
        _order.See(row, time);
        if (header.Kind == FileKind.Bars) _timeframe.See(time);
        return RowFault.None;
    }

    private bool See(ref NumberShape shape, ReadOnlySpan<byte> field, int column, out (long Value, int Decimals) number)
    {
        number = default;
        if (field.IsEmpty)
        {
            _isBlank[column] |= header.Kind == FileKind.Bars;
            return true;
        }

        if (!NumberText.TryRead(field, out number.Value, out number.Decimals)) return false;
        shape.See(number.Value, number.Decimals);
        _isZero[column] |= number.Value == 0;
        return true;
    }
}
