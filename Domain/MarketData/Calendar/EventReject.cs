namespace Arus.Domain.MarketData.Calendar;

/// <summary>A row of an import that is no event.</summary>
/// <param name="Line">Of the text, from 1; where the row begins.</param>
public readonly record struct EventReject(int Line, string Because, string Row);
