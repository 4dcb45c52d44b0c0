using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>Reads the rows of a surveyed file once more, lists those that are not taken, and counts.</summary>
internal abstract class FileRows<T>(SurveyedFile file, RejectFile rejects) : IDisposable
{
    private readonly SourceFile _source = SourceFile.Open(file.Path);
    private bool _isBegun;
    private long _blankLines;

    /// <summary>Data rows seen.</summary>
    public long Rows { get; private set; }

    public long Rejected { get; private set; }

    public BrokerTime? First { get; private set; }

    public BrokerTime? Last { get; private set; }

    public long Gaps { get; private set; }

    /// <summary>Bytes on disk, read so far.</summary>
    public long Position => _source.Position;

    public void Dispose() => _source.Dispose();

    protected abstract RowFault Read(ReadOnlySpan<byte> line, long row, out T item);

    protected abstract BrokerTime TimeOf(in T item);

    protected abstract long GapsBetween(BrokerTime before, BrokerTime time);

    /// <summary>The next row that is taken; false at the end.</summary>
    protected bool TryNext(out T item)
    {
        LineReader lines = _source.Lines;
        if (!_isBegun) lines.Next(out _);
        _isBegun = true;
        while (lines.Next(out ReadOnlySpan<byte> line) is var state and not LineState.None)
        {
            if (state == LineState.Whole && line.IsEmpty)
            {
                _blankLines++;
                continue;
            }

            RejectBlankLines(lines.Number);
            Rows++;
            item = default!;
            RowFault fault = state switch
            {
                LineState.TooLong => RowFault.TooLong,
                LineState.CutShort => RowFault.CutShort,
                _ => Read(line, lines.Number, out item),
            };
            if (fault == RowFault.None)
            {
                Count(TimeOf(item));
                return true;
            }

            Reject(lines.Number, fault, line);
        }

        item = default!;
        return false;
    }

    /// <summary>Blank lines at the end of a file are nobody's mistake, those between rows are.</summary>
    private void RejectBlankLines(long before)
    {
        for (; _blankLines > 0; _blankLines--)
        {
            Rows++;
            Reject(before - _blankLines, RowFault.BlankLine, default);
        }
    }

    private void Reject(long row, RowFault fault, ReadOnlySpan<byte> line)
    {
        Rejected++;
        rejects.Add(file.Path, row, fault, line);
    }

    private void Count(BrokerTime time)
    {
        First ??= time;
        if (Last is { } last) Gaps += GapsBetween(last, time);
        Last = time;
    }
}
