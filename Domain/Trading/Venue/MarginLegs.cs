namespace Arus.Domain.Trading.Venue;

/// <summary>The longs and shorts of a symbol: steps of volume, and what they would block alone.</summary>
internal readonly record struct MarginLegs(long Long, long LongMargin, long Short, long ShortMargin)
{
    public MarginLegs With(bool isLong, long steps, long margin) => isLong
        ? this with { Long = checked(Long + steps), LongMargin = checked(LongMargin + margin) }
        : this with { Short = checked(Short + steps), ShortMargin = checked(ShortMargin + margin) };
}
