using System.Net.Sockets;
using System.Net.WebSockets;
using System.Threading.Channels;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>A WebSocket to a gateway, by the runtime's own client, over a socket that can be cut.</summary>
internal sealed class TerminalWire : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _http;
    private CutStream? _stream;

    private TerminalWire()
    {
        _socket.Options.AddSubProtocol(ProtocolLimits.Subprotocol);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _handler = new() { UseProxy = false, ConnectCallback = Open };
        _http = new(_handler, disposeHandler: false);
    }

    public static async Task<TerminalWire> Connect(Uri gateway, CancellationToken cancel)
    {
        TerminalWire wire = new();
        try
        {
            await wire._socket.ConnectAsync(gateway, wire._http, cancel);
            return wire;
        }
        catch
        {
            wire.Dispose();
            throw;
        }
    }

    public ValueTask Send(ReadOnlyMemory<byte> message, bool isText, CancellationToken cancel) =>
        _socket.SendAsync(message, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, WebSocketMessageFlags.EndOfMessage, cancel);

    public void CutInsideNextWrite() => _stream?.CutInsideNextWrite();

    public void Cut() => _stream?.Cut();

    /// <summary>Waits for no close frame of the other side.</summary>
    public void Drop() => _stream?.Drop();

    /// <summary>Says the close frame; the other side's answer is read by <see cref="Read"/>.</summary>
    public Task Close(int code, string because, CancellationToken cancel) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, because, cancel);

    /// <summary>Reads messages into notes until the connection is over; never throws.</summary>
    public async Task Read(ChannelWriter<Note> notes, CancellationToken cancel)
    {
        (int? code, string because) = (null, "the connection broke");
        try
        {
            byte[] buffer = new byte[4_096];
            int length = 0;
            while (true)
            {
                if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancel);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    (code, because) = ((int?)_socket.CloseStatus, _socket.CloseStatusDescription ?? "");
                    break;
                }

                length += part.Count;
                if (length > ProtocolLimits.MessageBytes) throw new ProtocolException(ByeCode.TooLarge, "a message of the gateway is too large");
                if (!part.EndOfMessage) continue;
                if (part.MessageType == WebSocketMessageType.Binary) throw new ProtocolException(ByeCode.Unexpected, "the gateway sends no binary messages");

                notes.TryWrite(Parse(buffer.AsMemory(0, length)));
                length = 0;
            }
        }
        catch (ProtocolException e)
        {
            (code, because) = ((int)e.Code, e.Message);
        }
        catch (Exception e) when (e is WebSocketException or IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            because = e.GetBaseException().Message;
        }

        notes.TryWrite(new Note.Ended(this, code, because));
    }

    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
        _handler.Dispose();
        _stream?.Dispose();
    }

    private Note.Heard Parse(ReadOnlyMemory<byte> text)
    {
        Envelope envelope = default;
        GatewayMessage message = GatewayMessages.Read(text, e => envelope = e);
        return new(this, envelope, message);
    }

    private async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return _stream = new(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
