using Arus.Domain.MarketData;
using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>
/// The bars of one bucket as a segment. A bucket is <see cref="Spans"/> spans of the timeframe: small enough that a closing bar
/// costs little when its bucket is written anew, large enough that columns are worth their while.
/// </summary>
internal readonly record struct BarPiece(long Bucket, int Count, long Earliest, long Latest, long Missing, byte[] Body)
{
    public const int Spans = 256;

    /// <param name="bars">All of the bucket, in order of time.</param>
    public static BarPiece Of(long bucket, Timeframe timeframe, ReadOnlySpan<Bar> bars)
    {
        long missing = 0;
        for (int i = 1; i < bars.Length; i++) missing += SeriesGaps.Missing(bars[i - 1].Time, bars[i].Time, timeframe);
        return new BarPiece(bucket, bars.Length, bars[0].Time.Milliseconds, bars[^1].Time.Milliseconds, missing, BarSegment.Encode(bars));
    }

    /// <summary>Reads a segment that a store says so much of.</summary>
    /// <exception cref="SegmentDamagedException">It is another, or none.</exception>
    public static Bar[] Decode(ReadOnlySpan<byte> body, int count, long earliest, long latest)
    {
        Bar[] bars = BarSegment.Decode(body);
        if ((bars.Length, bars[0].Time.Milliseconds, bars[^1].Time.Milliseconds) == (count, earliest, latest)) return bars;
        throw new SegmentDamagedException("it is not the one of its row");
    }

    public static long BucketOf(BrokerTime time, Timeframe timeframe)
    {
        long bucket = Math.DivRem(time.Milliseconds, (long)timeframe * 60_000 * Spans, out long rest);
        return rest < 0 ? bucket - 1 : bucket;
    }

    /// <summary>How many of <paramref name="bars"/>, in order of time, are of the bucket of the first.</summary>
    public static int CountInFirst(ReadOnlySpan<Bar> bars, Timeframe timeframe)
    {
        long bucket = BucketOf(bars[0].Time, timeframe);
        int count = 1;
        while (count < bars.Length && BucketOf(bars[count].Time, timeframe) == bucket) count++;
        return count;
    }
}
