using System.Globalization;

namespace Arus.Client.Cli.Platform;

/// <summary>Takes the lines of an answer: output goes to the output; those that begin with the platform's mark are told in their way.</summary>
internal sealed class AnswerLines(TextWriter output, TextWriter errors, ProgressBar progress)
{
    private const char Mark = '\u001e';

    /// <summary>Null while the answer has not come to its end.</summary>
    public int? Exit { get; private set; }

    public async Task Take(string line)
    {
        if (!line.StartsWith(Mark))
        {
            progress.Clear();
            await output.WriteLineAsync(line);
            return;
        }

        string[] words = line[1..].Split(' ', 2);
        switch (words)
        {
            case ["progress", { } numbers]:
                Show(numbers.Split(' ', 4));
                break;
            case ["error", { } fault]:
                progress.Clear();
                await errors.WriteLineAsync($"arus: {fault}");
                break;
            case ["exit", { } code]:
                progress.Clear();
                Exit = int.Parse(code, CultureInfo.InvariantCulture);
                break;
        }
    }

    private void Show(string[] words)
    {
        if (words is [{ } done, { } total, { } rows, { } what]) progress.Show(what, Number(done), Number(total), Number(rows));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
