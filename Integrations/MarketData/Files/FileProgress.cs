namespace Arus.Integrations.MarketData.Files;

/// <summary>How far the work is.</summary>
/// <param name="What">What is being done, with the file's name.</param>
/// <param name="Done">Of <paramref name="Total"/>: bytes of the files as they lie on disk.</param>
/// <param name="Rows">Stored or written so far.</param>
public readonly record struct FileProgress(string What, long Done, long Total, long Rows);
