using System.Globalization;

namespace Arus.Silo.Control;

/// <summary>
/// Lines of a streamed answer that are no output begin with a record separator, which no text holds: how far the work is, what went
/// wrong, and, last of all, the exit code. Without that last line an answer was broken off.
/// </summary>
internal static class AnswerMark
{
    private const char Sign = '\u001e';

    public static string Of(ControlProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"{Sign}progress {progress.Done} {progress.Total} {progress.Rows} {progress.What.ReplaceLineEndings(" ")}");

    public static string Error(string line) => $"{Sign}error {line.ReplaceLineEndings(" ")}";

    public static string Exit(int code) => string.Create(CultureInfo.InvariantCulture, $"{Sign}exit {code}");
}
