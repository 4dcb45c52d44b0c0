using System.Collections.Concurrent;
using System.Diagnostics;

namespace Arus.EndToEnd.Tests;

/// <summary>A process of this test, ended by its id when the test is over.</summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>Longer than anything here takes on a busy machine; a test that waits this long has failed.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly Task _reading;
    private TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Child(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(Read(process.StandardOutput, _output), Read(process.StandardError, _errors));
    }

    public int Id => _process.Id;

    /// <summary>Processor time it has used: what a start costs, however busy the machine is.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public bool HasEnded => _reading.IsCompleted;

    public ImmutableArray<string> Output => [.. _output];

    public static Child Start(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        (program, arguments) = HearingInterrupts(program, arguments);
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string inherited in start.Environment.Keys.Where(k => k.StartsWith("ARUS", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(inherited);
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";

        // It writes and trades on its own: only a test of it wants that.
        start.Environment["ARUS__Simulation__Terminal"] = "false";
        foreach ((string name, string? value) in environment) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Who runs the tests in the background of a script ignores Ctrl-C, and so would every child of theirs.</summary>
    private static (string Program, IEnumerable<string> Arguments) HearingInterrupts(string program, IEnumerable<string> arguments)
    {
        const string env = "/usr/bin/env";
        if (!OperatingSystem.IsLinux() || !File.Exists(env)) return (program, arguments);
        string path = program.Contains('/', StringComparison.Ordinal) ? program : Environment.GetEnvironmentVariable("PATH")!
            .Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);
        return (env, ["--default-signal=INT", path, .. arguments]);
    }

    public static Task<Ended> Run(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment) =>
        Start(program, arguments, environment).End();

    /// <summary>The first line of output that holds the words.</summary>
    public async Task<string> Line(string words)
    {
        while (true)
        {
            Task told = Volatile.Read(ref _told).Task;
            if (_output.FirstOrDefault(l => l.Contains(words, StringComparison.Ordinal)) is { } line) return line;
            if (_reading.IsCompleted) throw new InvalidOperationException($"it ended without saying '{words}': {string.Join('\n', _errors)}\n{string.Join('\n', _output)}");
            await Task.WhenAny(told, _reading).WaitAsync(s_patience, TimeProvider.System);
        }
    }

    public async Task Signal(string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<Ended> End()
    {
        await _reading.WaitAsync(s_patience, TimeProvider.System);
        await _process.WaitForExitAsync().WaitAsync(s_patience, TimeProvider.System);
        return new(_process.ExitCode, [.. _output], [.. _errors]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Read(StreamReader reader, ConcurrentQueue<string> lines)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
            Interlocked.Exchange(ref _told, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }
}
