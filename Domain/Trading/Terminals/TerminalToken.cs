using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Terminals;

/// <summary>
/// A terminal's token: <c>arus-mt5.TENANT.TERMINAL.SECRET</c>, the parts in base64url. The first two name the grain, the last opens it.
/// </summary>
public static class TerminalToken
{
    public const string Prefix = "arus-mt5";
    public const int SecretBytes = 32;

    public static Secret Make(TenantId tenant, TerminalId terminal, ReadOnlySpan<byte> random) => random.Length == SecretBytes
        ? new($"{Prefix}.{Encode(tenant.Value)}.{Encode(terminal.Value)}.{Base64Url.EncodeToString(random)}")
        : throw new ArgumentException($"a secret is {SecretBytes} random bytes", nameof(random));

    /// <summary>Whom it names; whether it opens is for the terminal to say.</summary>
    public static bool TryName(Secret token, out TenantId tenant, out TerminalId terminal)
    {
        (tenant, terminal) = (default, default);
        return (token.Value ?? "").Split('.') is [Prefix, string first, string second, { Length: > 0 }]
            && TryDecode(first, out string? tenantText) && TenantId.TryParse(tenantText, out tenant)
            && TryDecode(second, out string? terminalText) && TerminalId.TryParse(terminalText, out terminal);
    }

    public static string Hash(Secret token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token.Value ?? "")));

    public static bool Matches(Secret token, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(token)), Encoding.ASCII.GetBytes(hash));

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static bool TryDecode(string text, out string? decoded)
    {
        decoded = null;
        if (text.Length > 1_024 || !Base64Url.IsValid(text)) return false;

        decoded = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return Encode(decoded) == text;
    }
}
