using System.Globalization;
using System.Runtime.InteropServices;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator;
using Arus.Silo.Settings;

namespace Arus.Silo.Simulation;

/// <summary>A simulated terminal as a process of its own: it needs a gateway's address and a token, and no data directory.</summary>
internal static class TerminalRun
{
    public const string Word = "terminal";

    public static async Task<int> Run(CommandLine line, TextWriter output)
    {
        TerminalOptions options = TerminalArguments.Read(line);
        using CancellationTokenSource stop = new();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using SimulatedTerminal terminal = Make(options);
        Task<string> running = terminal.RunAsync(stop.Token);
        await Tell(terminal, options, output, running);
        string end = await running;
        await output.WriteLineAsync($"ended: {end}, {terminal.Told.ToString("N0", CultureInfo.InvariantCulture)} ticks and bars told");
        return end == ByeCode.Done.Word() ? ExitCode.Done : ExitCode.Finding;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static SimulatedTerminal Make(TerminalOptions options)
    {
        try
        {
            return new(options, TimeProvider.System);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(ExitCode.Usage, e.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>A line when the link comes and when it goes, until the terminal ends.</summary>
    private static async Task Tell(SimulatedTerminal terminal, TerminalOptions options, TextWriter output, Task running)
    {
        bool isOnline = false;
        int ends = 0;
        while (!running.IsCompleted)
        {
            Task<SimulationView> changes = terminal.Until(v => v.IsOnline != isOnline || v.Ends.Length != ends, CancellationToken.None);
            if (await Task.WhenAny(running, changes) == running) return;

            SimulationView view = await changes;
            if (view.Ends.Length != ends) await output.WriteLineAsync($"the link ended: {view.Ends[^1]}");
            if (view.IsOnline && !isOnline) await output.WriteLineAsync($"session {view.Session} at {options.Gateway}, the broker's clock shows {view.Clock}");
            (isOnline, ends) = (view.IsOnline, view.Ends.Length);
        }
    }
}
