namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// What is summed over a window, of values taken as distances from an origin: so that a quiet window at a high price keeps its
/// digits. Sums are joined and never subtracted, so nothing drifts.
/// </summary>
internal interface IWindowSums<TValue, TSelf>
    where TSelf : struct, IWindowSums<TValue, TSelf>
{
    /// <summary>With one value more at the end; <paramref name="index"/> counts the values before it.</summary>
    static abstract TSelf Append(in TSelf sums, TValue value, TValue origin, int index);

    /// <summary>With one value more in front.</summary>
    static abstract TSelf Prepend(TValue value, TValue origin, in TSelf sums);

    /// <summary>Two stretches as one; the first is of <paramref name="length"/> values.</summary>
    static abstract TSelf Join(in TSelf first, int length, in TSelf second);

    static abstract void Write(StateWriter writer, TValue value);

    static abstract TValue Read(ref StateReader reader);
}
