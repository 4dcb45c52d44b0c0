namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>ClickHouse refused or could not be asked: one line with the server, what was tried and the server's own words.</summary>
public sealed class ClickHouseException(string server, string what, int code, string words, Exception? cause = null)
    : Exception(code == 0 ? $"ClickHouse at {server}: {what} failed: {words}" : $"ClickHouse at {server}: {what} failed: {words} (code {code})", cause)
{
    /// <summary>ClickHouse's own number of the error; 0 when it did not answer.</summary>
    public int Code { get; } = code;

    /// <summary>It may go well the next time: no answer, no connection, too many queries, too many parts, a timeout within the server.</summary>
    public bool IsPassing => Code is 0 or 159 or 202 or 209 or 210 or 252;
}
