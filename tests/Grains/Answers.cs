using Arus.Grains.Abstractions.Answers;

namespace Arus.Grains.Tests;

/// <summary>What was answered, or the test fails.</summary>
internal static class Answers
{
    public static async Task<T> Given<T>(this Task<Answer<T>> answer)
        where T : notnull => Assert.IsType<Answer<T>.Given>(await answer).Value;

    public static async Task<string> Code<T>(this Task<Answer<T>> answer)
        where T : notnull => Assert.IsType<Answer<T>.Refused>(await answer).Refusal.Code;
}
