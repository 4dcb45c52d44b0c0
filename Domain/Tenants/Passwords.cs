using System.Security.Cryptography;
using System.Text;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

/// <summary>PBKDF2-HMAC-SHA512. Slow on purpose: never on a grain's turn.</summary>
public static class Passwords
{
    public const int Version = 1;
    public const int Iterations = 210_000;
    public const int SaltBytes = 16;
    public const int Shortest = 10;
    public const int Longest = 256;

    private const int HashBytes = 64;

    /// <summary>Nobody's: checking against it takes as long as against a real one and never succeeds.</summary>
    public static PasswordHash Nobody { get; } = new(Version, Iterations, Convert.ToBase64String(new byte[SaltBytes]), Convert.ToBase64String(new byte[HashBytes]));

    public static Refusal? UnlessAcceptable(Secret password) =>
        password.Value is { Length: >= Shortest and <= Longest } && !string.IsNullOrWhiteSpace(password.Value)
            ? null
            : new(UserRefusals.WeakPassword, $"password: write {Shortest} to {Longest} characters");

    public static PasswordHash Make(Secret password, ReadOnlySpan<byte> salt, int iterations = Iterations)
    {
        if (salt.Length < SaltBytes) throw new ArgumentException($"a salt has at least {SaltBytes} bytes", nameof(salt));

        return new(Version, iterations, Convert.ToBase64String(salt), Convert.ToBase64String(Derive(password, salt, iterations)));
    }

    public static bool Matches(Secret password, PasswordHash hash) =>
        hash.Version == Version
        && password.Value is { Length: <= Longest }
        && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(hash.Salt), hash.Iterations), Convert.FromBase64String(hash.Hash));

    /// <summary>Made by weaker rules than today's: make it again when the password is next at hand.</summary>
    public static bool IsOutdated(PasswordHash hash) => hash.Version < Version || hash.Iterations < Iterations;

    private static byte[] Derive(Secret password, ReadOnlySpan<byte> salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Value), salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
