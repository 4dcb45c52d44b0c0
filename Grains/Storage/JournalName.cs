using Orleans;

namespace Arus.Grains.Storage;

/// <summary>One append-only sequence of events within a store. The name of a tenant's journal begins with the tenant.</summary>
[GenerateSerializer, Immutable, Alias("journal-name")]
public readonly record struct JournalName([property: Id(0)] string Value)
{
    public override string ToString() => Value;
}
