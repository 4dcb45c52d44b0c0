using Arus.Grains.Abstractions.Operations;

namespace Arus.Domain.Operations;

/// <summary>What to do now about a failure: <paramref name="Kind"/>, after <paramref name="Delay"/>. None is to give up.</summary>
public readonly record struct RecoveryStep(RecoveryKind Kind, TimeSpan Delay)
{
    public static RecoveryStep GiveUp { get; } = new(RecoveryKind.None, TimeSpan.Zero);
}
