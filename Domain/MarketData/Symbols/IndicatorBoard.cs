using Arus.Domain.Indicators;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>
/// The indicators of a symbol's timeframes. Each set's state is the fold of the closed bars from an anchor on; bars come in order
/// of time, and one that was seen is not taken again.
/// </summary>
public sealed class IndicatorBoard
{
    /// <summary>When indicators are computed from bars anew, they begin so many bars back.</summary>
    public const int Depth = 10_000;

    private readonly ImmutableArray<IndicatorSpec> _specs;
    private readonly IndicatorSet[] _sets;
    private readonly BrokerTime?[] _anchors;
    private readonly BrokerTime?[] _last;
    private readonly double _scale;
    private double[] _peeked = [];

    public IndicatorBoard(ImmutableArray<IndicatorSpec> specs, byte digits)
    {
        _specs = specs;
        _scale = Math.Pow(10, digits);
        _sets = [.. Timeframes.All.Select(_ => new IndicatorSet(specs))];
        _anchors = new BrokerTime?[_sets.Length];
        _last = new BrokerTime?[_sets.Length];
    }

    public ImmutableArray<IndicatorSpec> Specs => _specs;

    public BrokerTime? Last(Timeframe timeframe) => _last[Index(timeframe)];

    public BrokerTime? Anchor(Timeframe timeframe) => _anchors[Index(timeframe)];

    public void Advance(Timeframe timeframe, in Bar bar)
    {
        int index = Index(timeframe);
        if (_last[index] is { } last && bar.Time <= last) return;

        _anchors[index] ??= bar.Time;
        _last[index] = bar.Time;
        _sets[index].Update(Values(bar));
    }

    /// <summary>Forgets a timeframe: its bars come again from an anchor on.</summary>
    public void Reset(Timeframe timeframe)
    {
        int index = Index(timeframe);
        (_sets[index], _anchors[index], _last[index]) = (new(_specs), null, null);
    }

    public ImmutableArray<IndicatorValues> Values(Timeframe timeframe)
    {
        IndicatorSet set = _sets[Index(timeframe)];
        return [.. _specs.Select((spec, i) => new IndicatorValues(spec.Text, [.. set.Values(i)]))];
    }

    /// <summary>What the values would be if a forming bar closed as it is.</summary>
    public ImmutableArray<IndicatorValues> Peek(Timeframe timeframe, in Bar forming)
    {
        IndicatorSet set = _sets[Index(timeframe)];
        if (_peeked.Length != set.Width) _peeked = new double[set.Width];
        set.Peek(Values(forming), _peeked);

        ImmutableArray<IndicatorValues>.Builder values = ImmutableArray.CreateBuilder<IndicatorValues>(_specs.Length);
        int start = 0;
        foreach (IndicatorSpec spec in _specs)
        {
            int outputs = spec.Info.Outputs.Length;
            values.Add(new(spec.Text, [.. _peeked.AsSpan(start, outputs)]));
            start += outputs;
        }

        return values.DrainToImmutable();
    }

    public ImmutableSortedDictionary<Timeframe, IndicatorCheckpoint> Checkpoint() => Timeframes.All.ToImmutableSortedDictionary(
        timeframe => timeframe,
        timeframe => new IndicatorCheckpoint(Anchor(timeframe), Last(timeframe), Convert.ToBase64String(_sets[Index(timeframe)].Checkpoint())));

    /// <summary>False when the checkpoint is of other indicators or of another version of them.</summary>
    public bool TryRestore(Timeframe timeframe, IndicatorCheckpoint checkpoint)
    {
        if (!IndicatorSet.TryRestore(_specs, Convert.FromBase64String(checkpoint.Set), out IndicatorSet? set, out _)) return false;

        int index = Index(timeframe);
        (_sets[index], _anchors[index], _last[index]) = (set, checkpoint.Anchor, checkpoint.Last);
        return true;
    }

    private BarValues Values(in Bar bar) => new(
        bar.Bid.Open / _scale,
        bar.Bid.High / _scale,
        bar.Bid.Low / _scale,
        bar.Bid.Close / _scale,
        bar.Volume > 0 ? bar.Volume : bar.TickVolume);

    private static int Index(Timeframe timeframe) => Timeframes.All.IndexOf(timeframe);
}
