using System.Security.Cryptography;
using System.Text;

namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>The proof that an upgrade to WebSocket was understood (RFC 6455, section 4.2.2).</summary>
public static class UpgradeKey
{
    private const string Suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Whether a Sec-WebSocket-Key is 16 bytes in base64.</summary>
    public static bool IsValid(string? key)
    {
        Span<byte> bytes = stackalloc byte[18];
        return key is { Length: 24 } && Convert.TryFromBase64String(key, bytes, out int length) && length == 16;
    }

    /// <summary>What Sec-WebSocket-Accept must be for it.</summary>
    /// <remarks>RFC 6455 names SHA-1, which here proves understanding and protects nothing.</remarks>
    public static string Accept(string key)
    {
#pragma warning disable CA5350
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Suffix)));
#pragma warning restore CA5350
    }
}
