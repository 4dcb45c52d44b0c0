namespace Arus.Domain.MarketData.Files;

/// <summary>What was seen of how a file writes the fractions of its seconds.</summary>
internal struct FractionShape
{
    private bool _isLeftOut;
    private bool _isZeroWritten;
    private bool _isUneven;

    public byte Digits { get; private set; }

    public readonly bool IsTrimmed => Digits > 0 && _isLeftOut;

    /// <summary>Every fraction seen comes out of digits and trimming as it was.</summary>
    public readonly bool IsRegular => !_isUneven && !(IsTrimmed && _isZeroWritten);

    public void See(int digits, bool isZero)
    {
        if (digits == 0)
        {
            _isLeftOut = true;
            return;
        }

        if (Digits != 0 && Digits != digits) _isUneven = true;
        if (isZero) _isZeroWritten = true;
        Digits = (byte)Math.Max(Digits, digits);
    }
}
