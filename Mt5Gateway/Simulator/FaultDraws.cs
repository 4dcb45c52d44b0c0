using Arus.Domain.MarketData.Generation;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>Whether a fault happens: a function of the seed, the kind and a number that names what it would happen to.</summary>
internal sealed class FaultDraws(TerminalFaults faults)
{
    private const ulong Million = 1_000_000;

    public TerminalFaults Faults => faults;

    public bool Happens(FaultKind kind, int chance, ulong about) =>
        chance > 0 && (int)(Number(kind, about) % Million) < chance;

    /// <summary>Below a million.</summary>
    public int Draw(FaultKind kind, ulong about) => (int)(Number(kind, about) % Million);

    private ulong Number(FaultKind kind, ulong about) => Seeds.Of(faults.Seed, SeedPart.Fault, (ulong)kind, about);
}
