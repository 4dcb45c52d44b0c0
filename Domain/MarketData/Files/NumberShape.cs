namespace Arus.Domain.MarketData.Files;

/// <summary>What was seen of how a file writes its numbers of one kind.</summary>
internal struct NumberShape()
{
    private int _least = int.MaxValue;
    private int _zeroEnded;

    /// <summary>The most digits after the point.</summary>
    public int Most { get; private set; }

    public readonly bool IsSeen => _least != int.MaxValue;

    /// <summary>Every number seen comes out of <see cref="Style"/> as it was.</summary>
    public readonly bool IsRegular => _least == Most || _zeroEnded <= _least || !IsSeen;

    public readonly NumberStyle Style => !IsSeen ? default : IsRegular ? new((byte)Most, (byte)_least) : NumberStyle.Fixed((byte)Most);

    public void See(long value, int decimals)
    {
        Most = Math.Max(Most, decimals);
        _least = Math.Min(_least, decimals);
        if (decimals > _zeroEnded && value % 10 == 0) _zeroEnded = decimals;
    }
}
