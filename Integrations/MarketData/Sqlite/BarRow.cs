using Arus.Integrations.Storage;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>What a row of the table of bars says of its segment.</summary>
internal readonly record struct BarRow(long Bucket, int Count, long Earliest, long Latest, long Missing, long Bytes)
{
    public long Checksum(BarPlace place)
    {
        RowChecksum sum = RowChecksum.Begin();
        sum.Add(place.Id);
        sum.Add((int)place.Timeframe);
        sum.Add((int)place.Origin);
        sum.Add(Bucket);
        sum.Add(Count);
        sum.Add(Earliest);
        sum.Add(Latest);
        sum.Add(Missing);
        return sum.End();
    }
}
