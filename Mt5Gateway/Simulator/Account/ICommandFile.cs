using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>The terminal's own file: what was commanded last and the kill epoch, durable before anything is done about either.</summary>
public interface ICommandFile
{
    CommandMark Mark { get; }

    long Epoch { get; }

    /// <summary>Returns when it is on the disk.</summary>
    void Write(CommandMark mark, long epoch);
}
