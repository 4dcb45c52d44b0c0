using System.Text;
using System.Threading.Channels;

namespace Arus.Silo.Control;

/// <summary>
/// A command's answer while it is made: lines leave as they are written, and how far the work is leaves between them, but no more
/// often than whoever asked can read it.
/// </summary>
internal sealed class AnswerStream(Stream to, TimeProvider time) : TextWriter
{
    private static readonly TimeSpan s_betweenProgress = TimeSpan.FromMilliseconds(100);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly Lock _writing = new();
    private readonly StringBuilder _line = new();
    private long _toldAt;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_writing)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            _lines.Writer.TryWrite(_line.ToString().TrimEnd('\r'));
            _line.Clear();
        }
    }

    public void Tell(ControlProgress progress)
    {
        lock (_writing)
        {
            bool isLast = progress.Total > 0 && progress.Done >= progress.Total;
            if (_toldAt != 0 && !isLast && time.GetElapsedTime(_toldAt) < s_betweenProgress) return;
            _toldAt = time.GetTimestamp();
            _lines.Writer.TryWrite(AnswerMark.Of(progress));
        }
    }

    public void Fail(string line) => _lines.Writer.TryWrite(AnswerMark.Error(line));

    public void End(int exitCode)
    {
        lock (_writing)
        {
            if (_line.Length > 0) _lines.Writer.TryWrite(_line.ToString());
            _lines.Writer.TryWrite(AnswerMark.Exit(exitCode));
            _lines.Writer.TryComplete();
        }
    }

    /// <summary>No end comes: the answer is broken off.</summary>
    public void BreakOff() => _lines.Writer.TryComplete();

    /// <summary>Sends lines until there is an end.</summary>
    public async Task Send(CancellationToken cancel)
    {
        await foreach (string line in _lines.Reader.ReadAllAsync(cancel))
        {
            await to.WriteAsync(System.Text.Encoding.UTF8.GetBytes(line + "\n"), cancel);
            if (!_lines.Reader.TryPeek(out _)) await to.FlushAsync(cancel);
        }
    }
}
