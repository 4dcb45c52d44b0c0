using Arus.Integrations.Storage;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>What a row of the table of ticks says of its segment.</summary>
internal readonly record struct TickRow(long Hour, int First, int Count, long Earliest, long Latest, long Bytes)
{
    public long Checksum(long series)
    {
        RowChecksum sum = RowChecksum.Begin();
        sum.Add(series);
        sum.Add(Hour);
        sum.Add(First);
        sum.Add(Count);
        sum.Add(Earliest);
        sum.Add(Latest);
        return sum.End();
    }
}
