namespace Arus.Domain.Trading.Venue;

/// <summary>What a broker's commission is counted by. Each side pays: the deal that opens and the deal that closes.</summary>
public enum CommissionKind
{
    None = 0,
    PerLot = 1,
    PerDeal = 2,
}
