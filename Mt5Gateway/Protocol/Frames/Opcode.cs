namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>What a WebSocket frame is (RFC 6455, section 5.2).</summary>
public enum Opcode : byte
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}
