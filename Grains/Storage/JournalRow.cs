namespace Arus.Grains.Storage;

/// <summary>A stored event whose checksum held when it was read. Versions of a journal begin at 1 and have no gap.</summary>
public sealed record JournalRow(JournalName Journal, long Version, EventId Id, string Type, ReadOnlyMemory<byte> Body, DateTimeOffset WrittenAt);
