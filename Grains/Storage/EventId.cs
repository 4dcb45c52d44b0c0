namespace Arus.Grains.Storage;

/// <summary>The caller's own id of an event: unique in its journal, for ever.</summary>
public readonly record struct EventId(string Value)
{
    public override string ToString() => Value;
}
