using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>
/// An hour as its rows make it: those of the greatest generation that hold ticks. Older ones are what the server has not yet
/// merged away.
/// </summary>
/// <param name="Generation">The greatest; 0 where the hour has no row.</param>
/// <param name="Pieces">In their order. None: the hour is empty, or was emptied.</param>
/// <param name="Firsts">The places of all rows, old ones too.</param>
internal sealed record StoredHour(int Hour, long Generation, ImmutableArray<StoredPiece> Pieces, ImmutableArray<int> Firsts)
{
    public int Count => Pieces.IsEmpty ? 0 : Pieces[^1].First + Pieces[^1].Count;

    public long Bytes => Pieces.Sum(p => (long)p.Bytes);

    public static StoredHour Nothing(HourId hour) => new(hour.Value, 0, [], []);

    /// <param name="rows">In order of hour, the greatest generation first, then of place.</param>
    public static IEnumerable<StoredHour> Of(IEnumerable<StoredPiece> rows)
    {
        foreach (IGrouping<int, StoredPiece> hour in rows.GroupBy(r => r.Hour))
        {
            long generation = hour.First().Generation;
            yield return new StoredHour(
                hour.Key, generation, [.. hour.Where(r => r.Generation == generation && r.Count > 0)], [.. hour.Select(r => r.First).Distinct().Order()]);
        }
    }

    /// <summary>All ticks, in stored order.</summary>
    /// <exception cref="SegmentDamagedException">They are not what was written.</exception>
    public Tick[] Ticks()
    {
        Tick[] ticks = GC.AllocateUninitializedArray<Tick>(Count);
        int at = 0;
        foreach (StoredPiece piece in Pieces)
        {
            if (piece.First != at || piece.Count > ticks.Length - at) throw new SegmentDamagedException($"ticks are missing at place {at}");
            piece.Decode(ticks.AsSpan(at, piece.Count));
            at += piece.Count;
        }

        return ticks;
    }
}
