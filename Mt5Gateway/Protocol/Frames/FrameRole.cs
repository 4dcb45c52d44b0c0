namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>Who wrote a frame: a client masks, a server does not.</summary>
public enum FrameRole
{
    Client,
    Server,
}
