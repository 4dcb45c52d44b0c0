using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A terminal as people see it.</summary>
[GenerateSerializer, Immutable, Alias("terminal-view")]
public sealed record TerminalView
{
    [Id(0)] public TerminalId Terminal { get; init; }

    [Id(1)] public NewTerminal Settings { get; init; } = new("", null, false);

    [Id(2)] public TerminalStatus Status { get; init; }

    /// <summary>Why it is locked or was cut last, for people.</summary>
    [Id(3)] public string Because { get; init; } = "";

    [Id(4)] public long Session { get; init; }

    /// <summary>Login and server it was bound to at first use; empty before.</summary>
    [Id(5)] public string Login { get; init; } = "";

    [Id(6)] public string Server { get; init; } = "";

    [Id(7)] public VenueAccount? Account { get; init; }

    [Id(8)] public DateTimeOffset? Since { get; init; }

    [Id(9)] public long Epoch { get; init; }

    /// <summary>Commands whose fate is not known.</summary>
    [Id(10)] public ImmutableArray<CommandView> Unknown { get; init; } = [];
}
