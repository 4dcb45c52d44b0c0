namespace Arus.Domain.MarketData.Segments;

/// <summary>A column as differences from row to row, wrapping: what 64 bits cannot hold comes back right all the same.</summary>
internal static class Deltas
{
    public static void Take(Span<long> values, long before)
    {
        for (int i = 0; i < values.Length; i++)
        {
            long value = values[i];
            values[i] = unchecked(value - before);
            before = value;
        }
    }
}
