using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>A file that lives as long as the object: for a terminal without a folder, and for one that crashes in a test.</summary>
public sealed class MemoryCommandFile : ICommandFile
{
    public CommandMark Mark { get; private set; }

    public long Epoch { get; private set; }

    public void Write(CommandMark mark, long epoch) => (Mark, Epoch) = (mark, epoch);
}
