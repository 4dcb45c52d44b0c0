using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>How often a request is answered by a code instead of being executed.</summary>
/// <param name="Retcode">
/// <see cref="TradeRetcode.Timeout"/> and <see cref="TradeRetcode.Connection"/> leave the outcome unknown: half of those requests are executed all the same.
/// </param>
/// <param name="PerMillion">Of all requests.</param>
public readonly record struct RejectionOdds(TradeRetcode Retcode, int PerMillion);
