using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Arus.Grains.Abstractions.Keys;

/// <summary>What any id may be: 1 to 128 characters of well-formed text, without control characters and blanks at its ends.</summary>
internal static class IdText
{
    public const int MaxLength = 128;

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength } && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && IsReadable(text);

    public static string Checked(string? text, string kind) =>
        IsValid(text) ? text : throw new FormatException($"'{text}' is no {kind}: write 1 to {MaxLength} characters without control characters or blanks at the ends");

    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != System.Buffers.OperationStatus.Done) return false;
            text = text[length..];
        }

        return true;
    }

    private static bool IsReadable(string text) => IsWellFormed(text) && !text.Any(char.IsControl);
}
