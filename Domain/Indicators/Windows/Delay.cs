namespace Arus.Domain.Indicators.Windows;

/// <summary>The value of some bars ago.</summary>
public struct Delay(int length)
{
    private readonly double[] _ring = new double[length];
    private int _position;

    /// <summary>What was given <c>length</c> values before this one; zero before there was any.</summary>
    public double Step(double value, bool keep)
    {
        double old = _ring[_position];
        if (!keep) return old;

        _ring[_position] = value;
        _position = _position + 1 == _ring.Length ? 0 : _position + 1;
        return old;
    }

    public readonly void Save(StateWriter writer) => writer.Write(_ring);

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        reader.Read(_ring);
        _position = (int)(count % _ring.Length);
    }
}
