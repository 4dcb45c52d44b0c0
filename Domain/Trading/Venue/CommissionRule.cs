namespace Arus.Domain.Trading.Venue;

/// <summary>A broker's commission, taken from the balance with each deal.</summary>
/// <param name="Amount">In the account's currency; positive is paid by the account.</param>
public readonly record struct CommissionRule(CommissionKind Kind, decimal Amount)
{
    public static CommissionRule None => default;

    /// <summary>For each lot of each deal.</summary>
    public static CommissionRule PerLot(decimal amount) => new(CommissionKind.PerLot, amount);

    /// <summary>For each deal, whatever its volume.</summary>
    public static CommissionRule PerDeal(decimal amount) => new(CommissionKind.PerDeal, amount);
}
