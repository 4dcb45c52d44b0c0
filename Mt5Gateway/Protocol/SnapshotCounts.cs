namespace Arus.Mt5Gateway.Protocol;

/// <summary>How many items each list of a snapshot had.</summary>
public readonly record struct SnapshotCounts(int Symbols, int Positions, int Orders, int History, int Deals);
