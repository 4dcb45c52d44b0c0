namespace Arus.Client.Cli.Indicators;

/// <summary>A column of the file that is written.</summary>
/// <param name="Header">As TA-Lib's users name it.</param>
/// <param name="Notation">The indicator of the catalogue it comes from.</param>
/// <param name="Output">Which of its outputs.</param>
internal sealed record ColumnOfIndicator(string Header, string Notation, int Output);
