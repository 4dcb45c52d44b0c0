namespace Arus.Domain.Indicators.Trend;

/// <summary>Where the stop stands, the furthest price of its run, and how fast the one follows the other.</summary>
internal struct SarState
{
    private bool _isLong;
    private double _stop;
    private double _furthest;
    private double _speed;
    private double _high;
    private double _low;

    /// <summary>At the second bar: short when it went down more than up.</summary>
    public void Begin(in BarValues bar, double speed)
    {
        double down = _low - bar.Low;
        _isLong = !(down > 0 && bar.High - _high < down);
        _stop = _isLong ? _low : _high;
        _furthest = _isLong ? bar.High : bar.Low;
        _speed = speed;
        Keep(bar);
    }

    /// <summary>The stop of this bar; a bar that touches it turns the run round.</summary>
    public double Next(in BarValues bar, double step, double most)
    {
        bool isTouched = _isLong ? bar.Low <= _stop : bar.High >= _stop;
        double shown = isTouched ? Turn(bar, step) : Follow(bar, step, most);
        _stop += _speed * (_furthest - _stop);
        _stop = Beyond(_stop, bar);
        return shown;
    }

    public void Keep(in BarValues bar)
    {
        _high = bar.High;
        _low = bar.Low;
    }

    public readonly void Save(StateWriter writer)
    {
        writer.Write(_isLong ? 1L : 0L);
        writer.Write([_stop, _furthest, _speed, _high, _low]);
    }

    public void Load(ref StateReader reader)
    {
        _isLong = reader.ReadInt64() == 1;
        _stop = reader.ReadDouble();
        _furthest = reader.ReadDouble();
        _speed = reader.ReadDouble();
        _high = reader.ReadDouble();
        _low = reader.ReadDouble();
    }

    private double Turn(in BarValues bar, double step)
    {
        _isLong = !_isLong;
        _stop = Beyond(_furthest, bar);
        _speed = step;
        _furthest = _isLong ? bar.High : bar.Low;
        return _stop;
    }

    private double Follow(in BarValues bar, double step, double most)
    {
        bool isFurther = _isLong ? bar.High > _furthest : bar.Low < _furthest;
        if (isFurther)
        {
            _furthest = _isLong ? bar.High : bar.Low;
            _speed = Math.Min(_speed + step, most);
        }

        return _stop;
    }

    /// <summary>A stop never stands inside the last two bars.</summary>
    private readonly double Beyond(double stop, in BarValues bar) => _isLong
        ? Math.Min(stop, Math.Min(_low, bar.Low))
        : Math.Max(stop, Math.Max(_high, bar.High));
}
