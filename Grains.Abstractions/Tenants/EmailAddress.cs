using System.Diagnostics.CodeAnalysis;
using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>An e-mail address in the one form it is compared and stored in: lower-case ASCII (a domain in other letters as its punycode), without blanks around it.</summary>
[GenerateSerializer, Immutable, Alias("email-address")]
public readonly record struct EmailAddress([property: Id(0)] string Value)
{
    /// <summary>The longest that mail servers carry.</summary>
    public const int MaxLength = 254;

    public static EmailAddress Parse(string text) =>
        TryParse(text, out EmailAddress address) ? address : throw new FormatException($"'{text}' is no e-mail address: write it like name@example.com");

    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress address)
    {
        address = default;
        string normal = (text ?? "").Trim().ToLowerInvariant();
        if (!IsAddress(normal)) return false;

        address = new(normal);
        return true;
    }

    public override string ToString() => Value ?? "";

    private static bool IsAddress(string text) =>
        text.Length <= MaxLength
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && text.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 0 } domain]
        && domain.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-');
}
