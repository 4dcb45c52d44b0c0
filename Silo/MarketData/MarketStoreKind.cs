namespace Arus.Silo.MarketData;

/// <summary>What stores ticks and bars.</summary>
public enum MarketStoreKind
{
    /// <summary>Files in the data directory; nothing is kept where the other stores keep nothing.</summary>
    Sqlite,

    /// <summary>The server of Arus:ClickHouse.</summary>
    ClickHouse,
}
