namespace Arus.Domain.Trading.Venue;

/// <summary>From one currency to the next: by a symbol's quote, or fixed where <paramref name="Symbol"/> is negative.</summary>
internal readonly record struct ConversionStep(int Symbol, bool IsInverse, Ratio Fixed)
{
    public static ConversionStep None => new(-1, false, Ratio.One);
}
