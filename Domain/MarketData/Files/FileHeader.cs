namespace Arus.Domain.MarketData.Files;

/// <summary>What the first line of a file says.</summary>
public sealed record FileHeader(FileFormat Format, FileKind Kind, char Separator, ImmutableArray<FileColumn> Columns);
