namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// The newest candle and those before it, by how many bars ago; with TA-Lib's measures and what it takes for long, short and near:
/// averages over the ten (five) candles before the one in question, summed afresh each time, so that they are functions of those
/// candles alone. A candle that closes where it opened counts as white.
/// </summary>
internal readonly ref struct CandleWindow(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close, int at)
{
    private const int Averaged = 10;
    private const int AveragedNear = 5;

    private readonly ReadOnlySpan<double> _open = open;
    private readonly ReadOnlySpan<double> _high = high;
    private readonly ReadOnlySpan<double> _low = low;
    private readonly ReadOnlySpan<double> _close = close;

    public double Open(int ago) => _open[at - ago];

    public double High(int ago) => _high[at - ago];

    public double Low(int ago) => _low[at - ago];

    public double Close(int ago) => _close[at - ago];

    /// <summary>1 for a white candle, -1 for a black one.</summary>
    public int Color(int ago) => IsWhite(ago) ? 1 : -1;

    public bool IsWhite(int ago) => Close(ago) >= Open(ago);

    public bool IsBlack(int ago) => !IsWhite(ago);

    /// <summary>The upper end of the body.</summary>
    public double Top(int ago) => IsWhite(ago) ? Close(ago) : Open(ago);

    /// <summary>The lower end of the body.</summary>
    public double Bottom(int ago) => IsWhite(ago) ? Open(ago) : Close(ago);

    public double Body(int ago) => Math.Abs(Close(ago) - Open(ago));

    public double UpperShadow(int ago) => High(ago) - Top(ago);

    public double LowerShadow(int ago) => Bottom(ago) - Low(ago);

    public double Range(int ago) => High(ago) - Low(ago);

    /// <summary>Whether the body lies wholly above the one of the candle before.</summary>
    public bool BodyGapsUp(int ago) => Bottom(ago) > Top(ago + 1);

    /// <summary>Whether the body lies wholly below the one of the candle before.</summary>
    public bool BodyGapsDown(int ago) => Top(ago) < Bottom(ago + 1);

    /// <summary>Whether the candle, shadows and all, lies above the one before.</summary>
    public bool GapsUp(int ago) => Low(ago) > High(ago + 1);

    /// <summary>Whether the candle, shadows and all, lies below the one before.</summary>
    public bool GapsDown(int ago) => High(ago) < Low(ago + 1);

    public bool IsLong(int ago) => Body(ago) > AverageBody(ago);

    /// <summary>Shorter than the average. A body of just the average is neither long nor short, but see <see cref="IsNotLong"/>.</summary>
    public bool IsShort(int ago) => Body(ago) < AverageBody(ago);

    public bool IsNotLong(int ago) => Body(ago) <= AverageBody(ago);

    public bool IsDoji(int ago) => Body(ago) <= DojiBody(ago);

    /// <summary>The longest body of a doji: a tenth of the average range.</summary>
    public double DojiBody(int ago) => 0.1 * AverageRange(ago, Averaged);

    public bool HasNoUpperShadow(int ago) => UpperShadow(ago) < NoShadow(ago);

    public bool HasNoLowerShadow(int ago) => LowerShadow(ago) < NoShadow(ago);

    /// <summary>A shadow shorter than this is none: a tenth of the average range.</summary>
    public double NoShadow(int ago) => 0.1 * AverageRange(ago, Averaged);

    /// <summary>A shadow shorter than this is short: half the average of both shadows.</summary>
    public double ShortShadow(int ago)
    {
        double sum = 0;
        for (int i = ago + Averaged; i > ago; i--) sum += UpperShadow(i) + LowerShadow(i);
        return sum / Averaged / 2;
    }

    /// <summary>Prices closer than this are near: a fifth of the average range.</summary>
    public double Near(int ago) => 0.2 * AverageRange(ago, AveragedNear);

    /// <summary>Prices farther than this are far: three fifths of the average range.</summary>
    public double Far(int ago) => 0.6 * AverageRange(ago, AveragedNear);

    /// <summary>Prices closer than this are equal: a twentieth of the average range.</summary>
    public double Equal(int ago) => 0.05 * AverageRange(ago, AveragedNear);

    /// <summary>Of the candles before.</summary>
    public double AverageBody(int ago)
    {
        double sum = 0;
        for (int i = ago + Averaged; i > ago; i--) sum += Body(i);
        return sum / Averaged;
    }

    private double AverageRange(int ago, int count)
    {
        double sum = 0;
        for (int i = ago + count; i > ago; i--) sum += Range(i);
        return sum / count;
    }
}
