namespace Arus.Domain.Trading.Venue;

/// <summary>One outcome of a slippage distribution.</summary>
/// <param name="Points">How much worse than the quote a fill is; negative: better.</param>
/// <param name="Weight">Against the sum of all weights.</param>
public readonly record struct SlippageOdds(int Points, int Weight);
