using System.Diagnostics.CodeAnalysis;

namespace Arus.Domain.Indicators;

/// <summary>The indicators that one timeframe of a symbol keeps, advanced together; all values stand in one flat array.</summary>
public sealed class IndicatorSet
{
    private readonly IIndicator[] _indicators;
    private readonly int[] _starts;
    private readonly double[] _values;

    public IndicatorSet(ImmutableArray<IndicatorSpec> specs)
    {
        Specs = specs;
        _indicators = [.. specs.Select(s => s.Create())];
        _starts = new int[specs.Length + 1];
        for (int i = 0; i < specs.Length; i++) _starts[i + 1] = _starts[i] + specs[i].Info.Outputs.Length;
        _values = new double[_starts[^1]];
        _values.AsSpan().Fill(double.NaN);
    }

    public ImmutableArray<IndicatorSpec> Specs { get; }

    /// <summary>How many bars were seen.</summary>
    public long Count { get; private set; }

    /// <summary>How many values one bar has: the outputs of all indicators.</summary>
    public int Width => _values.Length;

    /// <summary>All values after the last bar, indicator by indicator; NaN where not yet defined.</summary>
    public ReadOnlySpan<double> Current => _values;

    /// <summary>The values of one indicator after the last bar, in the order of its outputs.</summary>
    public ReadOnlySpan<double> Values(int index) => _values.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>Where this indicator stands in the set; -1 where it does not.</summary>
    public int IndexOf(IndicatorSpec spec) => Specs.IndexOf(spec);

    public void Update(in BarValues bar)
    {
        for (int i = 0; i < _indicators.Length; i++)
        {
            _indicators[i].Update(bar, _values.AsSpan(_starts[i].._starts[i + 1]));
        }

        Count++;
    }

    /// <summary>What <see cref="Current"/> would be after this bar; nothing changes.</summary>
    /// <param name="bar">The bar that still forms.</param>
    /// <param name="values"><see cref="Width"/> long.</param>
    public void Peek(in BarValues bar, Span<double> values)
    {
        for (int i = 0; i < _indicators.Length; i++)
        {
            _indicators[i].Peek(bar, values[_starts[i].._starts[i + 1]]);
        }
    }

    /// <summary>All that is needed to go on as if nothing had been stopped.</summary>
    public byte[] Checkpoint() => SetCheckpoint.Write(this, _indicators);

    /// <param name="specs">Of the set to make: the same, in the same order, as the checkpoint's.</param>
    /// <param name="checkpoint">As <see cref="Checkpoint"/> gave it.</param>
    /// <param name="because">Why the indicators must be computed from bars again; empty when they need not be.</param>
    public static bool TryRestore(
        ImmutableArray<IndicatorSpec> specs, ReadOnlySpan<byte> checkpoint, [NotNullWhen(true)] out IndicatorSet? set, out string because)
    {
        IndicatorSet made = new(specs);
        because = SetCheckpoint.Read(checkpoint, specs, made._indicators, made._values, out long count);
        made.Count = count;
        set = because.Length == 0 ? made : null;
        return set is not null;
    }
}
