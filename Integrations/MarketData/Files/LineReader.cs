namespace Arus.Integrations.MarketData.Files;

/// <summary>The lines of a stream of text, without their ends.</summary>
internal sealed class LineReader(Stream text)
{
    /// <summary>A row of the widest export is a tenth of it.</summary>
    private const int LongestLine = 4_096;

    private readonly byte[] _buffer = new byte[1 << 18];
    private int _from;
    private int _until;
    private bool _isOver;
    private bool _isCut;
    private bool _isCutTold;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The first line ended with carriage return and line feed.</summary>
    public bool CrLf { get; private set; }

    /// <summary>The line last read had an end.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Lines of the text end in different ways.</summary>
    public bool IsMixed { get; private set; }

    public LineState Next(out ReadOnlySpan<byte> line)
    {
        int end = _buffer.AsSpan(_from, _until - _from).IndexOf((byte)'\n');
        return end >= 0 && end <= LongestLine ? Taken(end, out line) : Searched(out line);
    }

    private LineState Taken(int length, out ReadOnlySpan<byte> line)
    {
        line = _buffer.AsSpan(_from, length);
        _from += length + 1;
        Number++;
        HasEnd = true;
        bool crLf = length > 0 && line[^1] == (byte)'\r';
        if (Number == 1) CrLf = crLf;
        else if (crLf != CrLf) IsMixed = true;
        if (crLf) line = line[..^1];
        return LineState.Whole;
    }

    private LineState Searched(out ReadOnlySpan<byte> line)
    {
        int seen = 0;
        while (true)
        {
            int end = _buffer.AsSpan(_from + seen, _until - _from - seen).IndexOf((byte)'\n');
            if (end >= 0 && seen + end <= LongestLine) return Taken(seen + end, out line);
            if (end >= 0 || _until - _from > LongestLine) return Skipped(out line);

            seen = _until - _from;
            if (!Fill()) return Rest(out line);
        }
    }

    /// <summary>What stands behind the last end of a line.</summary>
    private LineState Rest(out ReadOnlySpan<byte> line)
    {
        line = _buffer.AsSpan(_from, _until - _from);
        _from = _until;
        if (_isCut && !_isCutTold)
        {
            _isCutTold = true;
            Number++;
            HasEnd = false;
            return LineState.CutShort;
        }

        if (line.IsEmpty || _isCut) return LineState.None;
        Number++;
        HasEnd = false;
        return LineState.Whole;
    }

    private LineState Skipped(out ReadOnlySpan<byte> line)
    {
        byte[] beginning = _buffer.AsSpan(_from, LongestLine).ToArray();
        _from += LongestLine;
        while (true)
        {
            int end = _buffer.AsSpan(_from, _until - _from).IndexOf((byte)'\n');
            if (end >= 0)
            {
                _from += end + 1;
                break;
            }

            _from = _until;
            if (!Fill()) break;
        }

        Number++;
        HasEnd = true;
        line = beginning;
        return LineState.TooLong;
    }

    private bool Fill()
    {
        if (_isOver) return false;
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _until - _from).CopyTo(_buffer);
            (_from, _until) = (0, _until - _from);
        }

        try
        {
            int read = text.Read(_buffer, _until, _buffer.Length - _until);
            _until += read;
            _isOver = read == 0;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            _isOver = _isCut = true;
        }

        return !_isOver;
    }
}
