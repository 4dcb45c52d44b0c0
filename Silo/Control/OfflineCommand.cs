using System.Runtime.InteropServices;

namespace Arus.Silo.Control;

/// <summary>A command on stores that no platform has open, until it ends or is asked to stop.</summary>
internal static class OfflineCommand
{
    /// <summary>
    /// Said by the command line client: how far the work is goes to standard error, and the end of standard input asks for the stop.
    /// A person who runs this program by itself gets neither, and may run it without any input.
    /// </summary>
    public const string AskedBy = "asked-by";

    public static async Task<int> Run(IControlCommand command, ImmutableSortedDictionary<string, string> arguments, TimeProvider time)
    {
        bool isAsked = arguments.ContainsKey(AskedBy);
        int signals = 0;
        using CancellationTokenSource stop = new();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using AnswerStream marks = new(isAsked ? Console.OpenStandardError() : Stream.Null, time);
        Task telling = marks.Send(CancellationToken.None);
        if (isAsked) _ = StopAtEndOfInput(stop);
        try
        {
            return await command.Run(new(false, arguments.Remove(AskedBy)) { Progress = marks.Tell }, Console.Out, stop.Token);
        }
        catch (CommandRefusedException e)
        {
            throw new StartRefusedException(e.ExitCode, e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new StartRefusedException(ExitCode.Finding, "stopped");
        }
        finally
        {
            marks.BreakOff();
            await telling;
        }

        // The first signal asks, a second one ends. A terminal signals the client too, which asks by the end of input: that counts for nothing here.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = Interlocked.Increment(ref signals) == 1;
            stop.Cancel();
        }
    }

    private static async Task StopAtEndOfInput(CancellationTokenSource stop)
    {
        using Stream input = Console.OpenStandardInput();
        byte[] room = new byte[64];
        while (await input.ReadAsync(room) > 0)
        {
        }

        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The command has ended meanwhile.
        }
    }
}
