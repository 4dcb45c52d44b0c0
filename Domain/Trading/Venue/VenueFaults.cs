using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>What goes less than well at a venue. Each draw is a function of the seed, the feed's time and the order's number.</summary>
public sealed record VenueFaults
{
    public static VenueFaults None { get; } = new();

    public ulong Seed { get; init; }

    /// <summary>Of market orders, stops, stop losses and stop-outs; never of limits. Empty: none.</summary>
    public ImmutableArray<SlippageOdds> Slippage { get; init; } = [];

    /// <summary>The least time of the feed between sending and execution; requests on bars wait for the next bar anyway.</summary>
    public TimeSpan LatencyMin { get; init; }

    public TimeSpan LatencyMax { get; init; }

    public ImmutableArray<RejectionOdds> Rejections { get; init; } = [];

    /// <summary>The least volume that one quote offers to an order; zero with <see cref="DepthMax"/>: without limit.</summary>
    public Volume DepthMin { get; init; }

    public Volume DepthMax { get; init; }
}
