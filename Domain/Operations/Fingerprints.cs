using System.Security.Cryptography;
using System.Text;
using Arus.Grains.Abstractions.Operations;

namespace Arus.Domain.Operations;

/// <summary>What makes two failures the same: type, own frames, normalised message.</summary>
public static class Fingerprints
{
    private const int Bytes = 16;

    public static ErrorTraits Read(string type, string? message, string? stackTrace)
    {
        ErrorPattern pattern = ErrorPatterns.Of(type, message);
        return new(type, FailureText.Normalise(message), FailureText.OwnFrames(stackTrace), pattern.Name, pattern.Category, pattern.Severity);
    }

    public static Fingerprint Of(ErrorTraits traits)
    {
        string text = string.Join('\n', [traits.Type, traits.Message, .. traits.Frames]);
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes)));
    }
}
