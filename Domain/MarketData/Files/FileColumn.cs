namespace Arus.Domain.MarketData.Files;

/// <summary>One column of a file.</summary>
/// <param name="Name">As its header writes it.</param>
/// <param name="IsBlankForZero">Bars alone: a zero of it is written as nothing.</param>
public readonly record struct FileColumn(ColumnKind Kind, string Name, bool IsBlankForZero = false);
