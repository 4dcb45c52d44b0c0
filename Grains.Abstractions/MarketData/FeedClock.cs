using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A feed's broker clock.</summary>
/// <param name="Zone">An IANA zone (Europe/Athens), a fixed offset (UTC+2), or a zone ahead of another by hours (America/New_York+7), which is how most brokers keep Friday's close at midnight.</param>
/// <param name="DayStart">When a D1 bar begins and H4 bars are counted from, on that clock.</param>
[GenerateSerializer, Immutable, Alias("feed-clock")]
public sealed record FeedClock([property: Id(0)] string Zone, [property: Id(1)] TimeSpan DayStart);
