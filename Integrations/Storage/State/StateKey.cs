using Orleans.Runtime;

namespace Arus.Integrations.Storage.State;

/// <summary>Where a part of a grain's state is stored.</summary>
internal readonly record struct StateKey(string GrainType, string GrainKey, string Name)
{
    public static StateKey Of(GrainId grain, string name) => new(grain.Type.ToString(), grain.Key.ToString(), name);

    public override string ToString() => $"{Name} of {GrainType}/{GrainKey}";
}
