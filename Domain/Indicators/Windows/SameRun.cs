namespace Arus.Domain.Indicators.Windows;

/// <summary>How many times in a row the newest value came: what tells a flat window from one that rounding made nearly flat.</summary>
internal struct SameRun
{
    private double _last;
    private long _length;

    public long Step(double value, bool keep)
    {
        long length = value == _last ? _length + 1 : 1;
        if (!keep) return length;

        _last = value;
        return _length = length;
    }

    public readonly void Save(StateWriter writer)
    {
        writer.Write(_last);
        writer.Write(_length);
    }

    public void Load(ref StateReader reader)
    {
        _last = reader.ReadDouble();
        _length = reader.ReadInt64();
    }
}
