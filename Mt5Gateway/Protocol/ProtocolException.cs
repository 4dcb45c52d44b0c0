namespace Arus.Mt5Gateway.Protocol;

/// <summary>The other side broke the protocol: the connection ends with <see cref="Code"/>. The message names members, never their values.</summary>
public sealed class ProtocolException(ByeCode code, string because) : Exception(because)
{
    public ByeCode Code => code;
}
