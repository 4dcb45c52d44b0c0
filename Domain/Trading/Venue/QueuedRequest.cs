namespace Arus.Domain.Trading.Venue;

/// <summary>A request on its way: due at a moment of the feed, or at the next bar of its symbol.</summary>
internal record struct QueuedRequest(long Due, long Number, int Symbol, long SentAt, TradeRequest Request)
{
    /// <summary>Due at the next bar, whenever that is.</summary>
    public const long NextBar = long.MaxValue;
}
