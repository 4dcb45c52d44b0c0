namespace Arus.Grains.Storage;

/// <summary>A row with its place in the whole store. Positions grow and may have gaps.</summary>
public sealed record PositionedRow(long Position, JournalRow Row);
