using System.Net.Sockets;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>A socket that can be cut as cables are: at once, or with the half of what is written next.</summary>
internal sealed class CutStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private bool _cutsInside;

    public void CutInsideNextWrite() => _cutsInside = true;

    /// <summary>Resets the connection: what was not sent yet is lost.</summary>
    public void Cut()
    {
        Socket.LingerState = new(true, 0);
        Socket.Close();
    }

    /// <summary>Ends in order: what was written still arrives.</summary>
    public void Drop()
    {
        if (Socket.Connected) Socket.Shutdown(SocketShutdown.Both);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_cutsInside)
        {
            await base.WriteAsync(buffer, cancellationToken);
            return;
        }

        await base.WriteAsync(buffer[..(buffer.Length / 2)], cancellationToken);

        // In order, so that the half arrives before the end.
        Drop();
        throw new IOException("cut inside a frame");
    }
}
