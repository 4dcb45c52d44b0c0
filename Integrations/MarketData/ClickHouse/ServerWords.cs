using System.Globalization;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>What ClickHouse says of an error: <c>Code: 60, e.displayText() = DB::Exception: Table a.b doesn't exist., e.what() = DB::Exception</c>.</summary>
internal static class ServerWords
{
    private const string Begin = "DB::Exception: ";
    private const int Most = 300;

    /// <summary>Its number (0 when it says none) and the message in one line.</summary>
    public static (int Code, string Words) Of(string body)
    {
        int code = 0;
        if (body.StartsWith("Code: ", StringComparison.Ordinal))
        {
            int digits = body.AsSpan(6).IndexOfAnyExceptInRange('0', '9');
            _ = int.TryParse(body.AsSpan(6, Math.Max(0, digits)), NumberStyles.None, CultureInfo.InvariantCulture, out code);
        }

        int begins = body.IndexOf(Begin, StringComparison.Ordinal);
        int ends = body.LastIndexOf(", e.what()", StringComparison.Ordinal);
        if (begins >= 0) body = ends > begins ? body[(begins + Begin.Length)..ends] : body[(begins + Begin.Length)..];
        return (code, OneLine(body));
    }

    public static string OneLine(string words)
    {
        string line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, Most), "...");
    }
}
