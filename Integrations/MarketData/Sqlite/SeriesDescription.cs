using Arus.Grains.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Stores what is known of a series; answers the digits it is known with, unchanged when they are others.</summary>
internal sealed class SeriesDescription(SeriesInfo info) : SqliteWrite<byte>
{
    protected override byte Decide(Connection connection)
    {
        byte digits = SeriesRows.Info(connection, info.Series)?.Digits ?? info.Digits;
        if (digits == info.Digits) SeriesRows.Describe(connection, info);
        return digits;
    }
}
