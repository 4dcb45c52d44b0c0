using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Merges bars, in order of time, into their buckets; answers how many buckets that changed.</summary>
internal sealed class BarPut(SeriesId series, Timeframe timeframe, BarOrigin origin, ReadOnlyMemory<Bar> bars) : SqliteWrite<int>
{
    protected override int Decide(Connection connection)
    {
        BarPlace place = new(series, SeriesRows.FindOrAdd(connection, series), timeframe, origin);
        int changed = 0;
        for (ReadOnlySpan<Bar> rest = bars.Span; !rest.IsEmpty;)
        {
            int count = BarPiece.CountInFirst(rest, timeframe);
            if (Merge(connection, place, BarPiece.BucketOf(rest[0].Time, timeframe), rest[..count])) changed++;
            rest = rest[count..];
        }

        return changed;
    }

    private bool Merge(Connection connection, BarPlace place, long bucket, ReadOnlySpan<Bar> later)
    {
        Bar[] there = BarRows.Bucket(connection, place, bucket);
        Bar[] merged = BarList.Merge(there, later);
        if (merged.AsSpan().SequenceEqual(there)) return false;

        BarRows.Put(connection, place, BarPiece.Of(bucket, timeframe, merged));
        return true;
    }
}
