using System.Threading.Channels;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>Wakes one loop. Waking it twice before it looks is waking it once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Set() => _woken.Writer.TryWrite(true);

    public async ValueTask Wait(CancellationToken over)
    {
        await _woken.Reader.WaitToReadAsync(over);
        _woken.Reader.TryRead(out _);
    }
}
