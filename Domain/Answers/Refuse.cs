using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Answers;

namespace Arus.Domain.Answers;

/// <summary>The refusals that every feature gives in the same words.</summary>
public static class Refuse
{
    public static Refusal Invalid(string because) => new(RefusalCodes.Invalid, because);

    public static Refusal NotFound(string what) => new(RefusalCodes.NotFound, $"there is no such {what}");

    public static Refusal SameIdOtherBody(string what) => new(RefusalCodes.SameIdOtherBody, $"{what} came before with another body");

    public static Refusal Limit(int limit, string what) => new(RefusalCodes.LimitReached, $"at most {limit} {what}");

    /// <summary>Null when the text has 1 to <paramref name="most"/> characters and says something.</summary>
    public static Refusal? UnlessText(string? text, int most, string what) =>
        Fits(text, most) ? null : Invalid($"{what}: write 1 to {most} characters");

    public static Refusal? UnlessLimit(int limit, int most) => limit >= 1 && limit <= most ? null : Invalid($"limit: write 1 to {most}");

    private static bool Fits([NotNullWhen(true)] string? text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;
}
