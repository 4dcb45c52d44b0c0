using Arus.Domain.MarketData.Retention;
using Arus.Grains.MarketData;
using Arus.Silo.Settings;

namespace Arus.Silo.MarketData;

/// <summary>How ticks and bars are kept. Section MarketData.</summary>
public sealed class MarketSettings
{
    private static readonly MarketDataOptions s_default = new();

    /// <summary>Default sqlite: market.db in the data directory. ClickHouse: the server of Arus:ClickHouse:Address.</summary>
    [Setting("sqlite or clickhouse")]
    public MarketStoreKind Store { get; init; }

    /// <summary>How often what came is stored, 50 ms to 1 min. Default 1 s: a crash asks the terminal for at most so much again.</summary>
    [Setting("a duration from 50ms to 1m", Min = "50ms", Max = "1m")]
    public TimeSpan FlushEvery { get; init; } = s_default.FlushEvery;

    /// <summary>With so many ticks of a symbol waiting they are stored at once, 1 to 1000000. Default 8192.</summary>
    [Setting("a number from 1 to 1000000", Min = "1", Max = "1000000")]
    public int FlushAt { get; init; } = s_default.FlushAt;

    /// <summary>With so many ticks of a symbol waiting none is taken until they are stored, and its terminal waits. Default 131072.</summary>
    [Setting("a number from 1 to 10000000", Min = "1", Max = "10000000")]
    public int MostUnstored { get; init; } = s_default.MostUnstored;

    /// <summary>How often counts and indicators are stored at least while ticks come, 1 s to 24 h. Default 5 min.</summary>
    [Setting("a duration from 1s to 24h", Min = "1s", Max = "24h")]
    public TimeSpan CheckpointEvery { get; init; } = s_default.CheckpointEvery;

    /// <summary>How long data is kept, for all tenants alike until they have subscriptions. Default enterprise: ticks for two years, bars for ever.</summary>
    [Setting("free, pro or enterprise")]
    public DataTier Tier { get; init; } = s_default.Tier;

    internal MarketDataOptions Options() => new() { FlushEvery = FlushEvery, FlushAt = FlushAt, MostUnstored = MostUnstored, CheckpointEvery = CheckpointEvery, Tier = Tier };
}
