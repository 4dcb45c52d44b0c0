using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Takes out the bars of one kind before a time; answers the bytes freed. The bucket that the time cuts is written anew.</summary>
internal sealed class BarRetention(BarPlace place, BrokerTime before) : SqliteWrite<long>
{
    protected override long Decide(Connection connection)
    {
        long freed = 0;
        foreach (BarRow row in BarRows.All(connection, place))
        {
            if (row.Earliest >= before.Milliseconds) break;

            freed += row.Bytes;
            if (row.Latest < before.Milliseconds) BarRows.RemoveBucket(connection, place, row.Bucket);
            else freed -= Cut(connection, row.Bucket);
        }

        return freed;
    }

    private int Cut(Connection connection, long bucket)
    {
        Bar[] bars = BarRows.Bucket(connection, place, bucket);
        BarPiece piece = BarPiece.Of(bucket, place.Timeframe, bars.AsSpan(BarList.CountBefore(bars, before)));
        BarRows.Put(connection, place, piece);
        return piece.Body.Length;
    }
}
