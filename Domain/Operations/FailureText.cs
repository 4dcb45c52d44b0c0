using System.Text.RegularExpressions;

namespace Arus.Domain.Operations;

/// <summary>Takes from a failure's words what differs from one time to the next, so that what remains is the same each time.</summary>
public static partial class FailureText
{
    public const int LongestMessage = 300;
    public const int MostFrames = 3;

    /// <summary>Read no further than this: a message can be a whole document.</summary>
    private const int MostRead = 2_000;

    public static string Normalise(string? message)
    {
        string text = (message ?? "").Trim();
        text = text.Length > MostRead ? text[..MostRead] : text;
        text = Address().Replace(text, "{address}");
        text = Guids().Replace(text, "{id}");
        text = Quoted().Replace(text, "{text}");
        text = Path().Replace(text, "{path}");
        text = Numbers().Replace(text, "{n}");
        text = Blanks().Replace(text, " ");
        return text.Length > LongestMessage ? text[..LongestMessage] : text;
    }

    /// <summary>The innermost frames of our own code in a stack trace, as names without arguments, files and lines.</summary>
    public static ImmutableArray<string> OwnFrames(string? stackTrace) =>
        [.. (stackTrace ?? "").Split('\n')
            .Select(line => Frame().Match(line))
            .Where(match => match.Success)
            .Select(match => Generated().Replace(match.Groups[1].Value, ""))
            .Take(MostFrames)];

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Guids();

    /// <summary>An apostrophe within a word quotes nothing.</summary>
    [GeneratedRegex(@"""[^""]*""|`[^`]*`|“[^”]*”|\B'[^']*'\B", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[a-z]:\\[^\s:;,)]+|(/[^\s/:;,)]+){2,}/?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Path();

    [GeneratedRegex(@"\b0x[0-9a-f]+\b|[+-]?\b[0-9][0-9a-f]{7,}\b|[+-]?[0-9]+([.,:][0-9]+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*at (Arus\.[^(\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    /// <summary>What the compiler adds to the names of closures and state machines changes with the code around them.</summary>
    [GeneratedRegex(@"<>c(__DisplayClass[0-9_]+)?\.|[<>]|b__[0-9_]+|g__|\|[0-9_]+|d__[0-9]+|\.MoveNext$|`[0-9]+|\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
