using System.Diagnostics;

namespace Arus.Client.Cli.Platform;

/// <summary>The platform's program, started only to answer one question: it alone knows how to open its stores.</summary>
internal sealed class SleepingPlatform(string data) : IPlatform
{
    public async Task<int> Ask(Question question, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        ProcessStartInfo start = new(Dotnet()) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Program(), .. question.Words.Split(' '), "--data", data]) start.ArgumentList.Add(argument);

        using Process process = Process.Start(start) ?? throw new MistakeException(ExitCode.Environment, "the platform's program could not be started");
        try
        {
            await Task.WhenAll(Copy(process.StandardOutput, output), Copy(process.StandardError, errors));
            await process.WaitForExitAsync(cancel);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        async Task Copy(StreamReader from, TextWriter to)
        {
            while (await from.ReadLineAsync(cancel) is { } line) await to.WriteLineAsync(line);
        }
    }

    public void Dispose()
    {
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
