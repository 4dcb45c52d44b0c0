namespace Arus.Grains.Storage;

/// <summary>An event to append. Type and body together are what "the same body" means when an id comes twice.</summary>
public sealed record JournalEvent(EventId Id, string Type, ReadOnlyMemory<byte> Body);
