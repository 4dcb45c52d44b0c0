using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>What a terminal said of a command.</summary>
[GenerateSerializer, Immutable, Alias("command-result")]
public sealed record CommandResult
{
    /// <summary>The protocol's code: SENT, SEEN, TOO_LATE, OLD_EPOCH, CAP_VOLUME, ...</summary>
    [Id(0)] public string Code { get; init; } = "";

    [Id(1)] public TradeRetcode Retcode { get; init; }

    [Id(2)] public Ticket Order { get; init; }

    [Id(3)] public Ticket Deal { get; init; }

    [Id(4)] public Volume Volume { get; init; }

    [Id(5)] public Price Price { get; init; }

    [Id(6)] public string Comment { get; init; } = "";
}
