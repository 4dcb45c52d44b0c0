using System.Buffers;
using System.IO.Pipelines;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>The one loop that reads a connection.</summary>
internal sealed class Inbox(PipeReader reader, TimeProvider time)
{
    private long _heard = time.GetTimestamp();
    private volatile bool _isListening;

    /// <summary>How long the other side is silent; zero while we do not listen, which is our fault and not its.</summary>
    public TimeSpan Silence => _isListening ? time.GetElapsedTime(Volatile.Read(ref _heard)) : TimeSpan.Zero;

    /// <param name="take">Takes each message; its payload is good until the task it returns has ended.</param>
    /// <param name="settle">All messages that had come were taken, and the next wait begins.</param>
    /// <exception cref="ProtocolException">The frames are none that a terminal may send.</exception>
    public async Task Run(Func<WireMessage, ValueTask> take, Action settle, CancellationToken over)
    {
        using MessageReader frames = new(FrameRole.Client);
        while (true)
        {
            Volatile.Write(ref _heard, time.GetTimestamp());
            _isListening = true;
            ReadResult read = await reader.ReadAsync(over);
            _isListening = false;

            ReadOnlySequence<byte> left = read.Buffer;
            while (frames.TryRead(ref left, out WireMessage message))
            {
                ValueTask taken = take(message);
                if (!taken.IsCompletedSuccessfully) await taken;
            }

            settle();
            if (read.IsCompleted && !left.IsEmpty) throw new ProtocolException(ByeCode.BadFrame, "the connection ended within a frame");
            reader.AdvanceTo(left.Start, left.End);
            if (read.IsCompleted) return;
            over.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Reads on without looking until the other side closes too: what we said last would be lost with a connection that is cut on unread bytes.</summary>
    public async Task Drain(CancellationToken within)
    {
        try
        {
            while (true)
            {
                ReadResult read = await reader.ReadAsync(within);
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) return;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            return;
        }
    }
}
