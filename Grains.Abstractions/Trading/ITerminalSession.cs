using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A session of a terminal, in the gateway. All it hears are hints, which may be lost: it asks again by itself each second.</summary>
[Alias("terminal-session")]
public interface ITerminalSession : IGrainObserver
{
    /// <summary>Commands wait to be taken.</summary>
    [Alias("commands-wait"), OneWay]
    Task CommandsWait();

    /// <summary>A kill epoch is in force.</summary>
    [Alias("kill"), OneWay]
    Task Kill(KillOrder order);

    /// <summary>The session is over, for the protocol's reason.</summary>
    [Alias("over"), OneWay]
    Task Over(string code, string because);
}
