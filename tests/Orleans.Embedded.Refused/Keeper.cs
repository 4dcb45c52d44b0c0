using Orleans.Runtime;

namespace Arus.Embedded.Refused;

/// <summary>As good a grain as what it stores.</summary>
public sealed class Keeper<T>([PersistentState("kept")] IPersistentState<T> kept) : Grain
{
    public T Kept => kept.State;
}
