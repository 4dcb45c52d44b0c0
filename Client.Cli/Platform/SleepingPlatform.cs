using System.ComponentModel;
using System.Diagnostics;

namespace Arus.Client.Cli.Platform;

/// <summary>The platform's program, started only to answer one question: it alone knows how to open its stores.</summary>
internal sealed class SleepingPlatform(string data) : IPlatform
{
    public async Task<int> Ask(Question question, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        ProcessStartInfo start = new(Dotnet()) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Program(), .. question.Words.Split(' '), "--data", data, "--asked-by", "client"]) start.ArgumentList.Add(argument);
        foreach ((string name, string value) in question.Arguments) start.ArgumentList.Add($"--{name}={value}");

        using Process process = Started(start);

        // The end of its input asks it to stop; what it says then is heard to its end.
        await using CancellationTokenRegistration asking = cancel.Register(process.StandardInput.Close);
        ProgressBar progress = new(errors, !Console.IsErrorRedirected, TimeProvider.System);
        await Task.WhenAll(Copy(process.StandardOutput, new(output, errors, progress)), Copy(process.StandardError, new(errors, errors, progress)));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;

        static async Task Copy(StreamReader from, AnswerLines to)
        {
            while (await from.ReadLineAsync(CancellationToken.None) is { } line) await to.Take(line);
        }
    }

    public void Dispose()
    {
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new MistakeException(ExitCode.Environment, "the platform's program could not be started");
        }
        catch (Win32Exception e)
        {
            throw new MistakeException(ExitCode.Environment, $"the platform's program could not be started ({e.Message}): where it is the list of files that is too long, give them in parts");
        }
    }

    /// <summary>Named by the front door, or installed beside this program, or built beside it.</summary>
    private static string Program()
    {
        string here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        string?[] places =
        [
            Environment.GetEnvironmentVariable("ARUS_SILO"),
            Path.Combine(here, "Arus.Silo.dll"),
            Path.Combine(here, "..", "..", "Silo", Path.GetFileName(here), "Arus.Silo.dll"),
        ];

        return places.FirstOrDefault(File.Exists) ?? throw new MistakeException(ExitCode.Environment, "the platform's program is not here: run ./arus up once, or set ARUS_SILO to the path of Arus.Silo.dll");
    }

    private static string Dotnet() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
