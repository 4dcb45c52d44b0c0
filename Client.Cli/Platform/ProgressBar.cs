using System.Globalization;

namespace Arus.Client.Cli.Platform;

/// <summary>One line on a terminal that says how far the work is; nothing anywhere else.</summary>
internal sealed class ProgressBar(TextWriter errors, bool isTerminal, TimeProvider time)
{
    private const int Cells = 20;

    /// <summary>Before that a rate is a guess.</summary>
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(1);

    private string _what = "";
    private long _began;
    private int _shown;

    public void Show(string what, long done, long total, long rows)
    {
        if (!isTerminal) return;
        if (what != _what) (_what, _began) = (what, time.GetTimestamp());

        // A line that wraps could not be written over.
        string line = Line(what, done, total, rows, time.GetElapsedTime(_began));
        if (Console.WindowWidth is > 1 and var width && line.Length >= width) line = line[..(width - 1)];
        errors.Write("\r" + line.PadRight(_shown));
        errors.Flush();
        _shown = line.Length;
    }

    /// <summary>Leaves the line to whatever is written next.</summary>
    public void Clear()
    {
        if (_shown == 0) return;
        errors.Write("\r" + new string(' ', _shown) + "\r");
        errors.Flush();
        _shown = 0;
    }

    public static string Line(string what, long done, long total, long rows, TimeSpan elapsed)
    {
        List<string> parts = [what];
        double part = total > 0 ? Math.Clamp((double)done / total, 0, 1) : 0;
        if (total > 0)
        {
            int full = (int)(part * Cells);
            parts.Add($"[{new string('#', full)}{new string('.', Cells - full)}] {(int)(part * 100),3} %");
        }

        if (rows > 0) parts.Add(Text($"{rows:#,0} rows"));
        if (elapsed >= s_settled)
        {
            if (rows > 0) parts.Add(Text($"{rows / elapsed.TotalSeconds:#,0} rows/s"));
            if (part > 0) parts.Add($"{TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - part) / part)):c} left");
        }

        return string.Join("  ", parts);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
