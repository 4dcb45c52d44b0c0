namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>A whole message, or a control frame, unmasked. Its payload is the reader's own buffer: good until the next is read.</summary>
/// <param name="Opcode">Text, Binary, Close, Ping or Pong.</param>
public readonly record struct WireMessage(Opcode Opcode, ReadOnlyMemory<byte> Payload);
