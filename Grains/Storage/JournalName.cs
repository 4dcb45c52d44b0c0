namespace Arus.Grains.Storage;

/// <summary>One append-only sequence of events within a store. The name of a tenant's journal begins with the tenant.</summary>
public readonly record struct JournalName(string Value)
{
    public override string ToString() => Value;
}
