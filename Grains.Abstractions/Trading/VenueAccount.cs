using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>The account a terminal is signed in to, as it says in its hello.</summary>
[GenerateSerializer, Immutable, Alias("venue-account")]
public sealed record VenueAccount
{
    [Id(0)] public string Login { get; init; } = "";

    [Id(1)] public string Server { get; init; } = "";

    [Id(2)] public string Company { get; init; } = "";

    [Id(3)] public string Name { get; init; } = "";

    [Id(4)] public Currency Currency { get; init; }

    [Id(5)] public int Leverage { get; init; }

    [Id(6)] public AccountTradeMode Mode { get; init; }

    [Id(7)] public MarginMode Margin { get; init; }

    [Id(8)] public StopOutMode StopOut { get; init; }

    [Id(9)] public decimal MarginCall { get; init; }

    [Id(10)] public decimal MarginStopOut { get; init; }

    [Id(11)] public bool FifoClose { get; init; }

    [Id(12)] public bool TradeAllowed { get; init; }

    [Id(13)] public bool ExpertsAllowed { get; init; }

    /// <summary>How many pending orders the broker allows; 0: no limit.</summary>
    [Id(14)] public int LimitOrders { get; init; }
}
