namespace Arus.Mt5Gateway.Protocol;

/// <summary>Why a connection ends; the number is the WebSocket close code, the protocol's word is <see cref="ByeCodes.Word"/>.</summary>
public enum ByeCode
{
    Done = 1000,
    ShuttingDown = 1001,
    BadFrame = 1002,
    BadJson = 1007,
    TooLarge = 1009,
    BadField = 4000,
    Version = 4001,
    Token = 4002,
    Revoked = 4003,
    BoundElsewhere = 4004,
    TakenOver = 4005,
    Locked = 4006,
    HelloTimeout = 4007,
    Flood = 4008,
    SequenceGap = 4009,
    SequenceReplayed = 4010,
    Dead = 4011,
    Unexpected = 4012,
    Overloaded = 4013,
    Internal = 4014,
}
