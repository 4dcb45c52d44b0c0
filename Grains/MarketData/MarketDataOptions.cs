using Arus.Domain.MarketData.Retention;

namespace Arus.Grains.MarketData;

/// <summary>How symbols keep their data. Section "MarketData".</summary>
public sealed class MarketDataOptions
{
    /// <summary>How often what came is stored. Default 1 s; 50 ms to 1 minute.</summary>
    public TimeSpan FlushEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>With so many entries waiting, they are stored at once. Default 8,192.</summary>
    public int FlushAt { get; set; } = 8_192;

    /// <summary>With so many entries waiting, no batch is taken before they are stored: the stream waits. Default 131,072.</summary>
    public int MostUnstored { get; set; } = 131_072;

    /// <summary>How often counts and indicators are stored at least, while ticks come. Default 5 minutes.</summary>
    public TimeSpan CheckpointEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long data is kept, for all tenants alike until they have subscriptions. Default Enterprise.</summary>
    public DataTier Tier { get; set; } = DataTier.Enterprise;

    /// <summary>The first fault in words, with the key; null when there is none.</summary>
    public string? Fault() =>
        FlushEvery < TimeSpan.FromMilliseconds(50) || FlushEvery > TimeSpan.FromMinutes(1) ? "FlushEvery: write 00:00:00.050 to 00:01:00"
        : FlushAt is < 1 or > 1_000_000 ? "FlushAt: write 1 to 1,000,000"
        : MostUnstored < FlushAt || MostUnstored > 10_000_000 ? "MostUnstored: write FlushAt to 10,000,000"
        : CheckpointEvery < TimeSpan.FromSeconds(1) || CheckpointEvery > TimeSpan.FromDays(1) ? "CheckpointEvery: write 00:00:01 to 1.00:00:00"
        : Enum.IsDefined(Tier) ? null
        : "Tier: write Free, Pro or Enterprise";
}
