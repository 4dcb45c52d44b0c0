namespace Arus.Mt5Gateway.Protocol.Binary;

/// <summary>What a binary message carries.</summary>
public enum BinaryKind : byte
{
    LiveTicks = 1,
    PagedTicks = 2,
    PagedBars = 3,
}
