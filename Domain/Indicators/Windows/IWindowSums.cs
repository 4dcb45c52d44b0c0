namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// What is summed over a window, of values taken as distances from an origin: so that a quiet window at a high price keeps its
/// digits. Sums are joined and never subtracted, so nothing drifts.
/// </summary>
internal interface IWindowSums<TValue, TSelf>
    where TSelf : struct, IWindowSums<TValue, TSelf>
{
    static abstract TValue Distance(TValue value, TValue origin);

    /// <summary>With one distance more at the end, behind <paramref name="count"/> others.</summary>
    static abstract TSelf Append(in TSelf sums, TValue distance, int count);

    /// <summary>With one distance more in front.</summary>
    static abstract TSelf Prepend(TValue distance, in TSelf sums);

    /// <summary>Two stretches as one.</summary>
    /// <param name="first">The earlier.</param>
    /// <param name="firstCount">Of how many values.</param>
    /// <param name="second">The later.</param>
    /// <param name="secondCount">Of how many values.</param>
    /// <param name="shift">How far the later's origin is from the earlier's, which stays.</param>
    static abstract TSelf Join(in TSelf first, int firstCount, in TSelf second, int secondCount, TValue shift);

    static abstract void Write(StateWriter writer, TValue value);

    static abstract TValue Read(ref StateReader reader);
}
