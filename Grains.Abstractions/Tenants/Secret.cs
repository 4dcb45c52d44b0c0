using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>Text that no log and no message may show. It is compared by its owner, never stored as it is.</summary>
[GenerateSerializer, Immutable, Alias("secret")]
public readonly record struct Secret([property: Id(0)] string Value)
{
    public override string ToString() => "(secret)";
}
