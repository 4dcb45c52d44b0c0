namespace Arus.Integrations.MarketData;

/// <summary>Blocks that were read backwards, each in its own right order.</summary>
internal static class NewestFirst
{
    /// <summary>The last <paramref name="count"/> rows of them, oldest first.</summary>
    public static T[] Last<T>(List<ReadOnlyMemory<T>> blocks, int count)
    {
        T[] last = new T[(int)Math.Min(count, blocks.Sum(b => (long)b.Length))];
        Span<T> room = last;
        foreach (ReadOnlyMemory<T> block in blocks)
        {
            ReadOnlySpan<T> end = block.Span[Math.Max(0, block.Length - room.Length)..];
            end.CopyTo(room[^end.Length..]);
            room = room[..^end.Length];
        }

        return last;
    }
}
