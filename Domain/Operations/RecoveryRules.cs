using Arus.Grains.Abstractions.Operations;

namespace Arus.Domain.Operations;

/// <summary>What a known pattern asks for. Nothing whose outcome is unknown is done twice unless doing it twice is doing it once.</summary>
public static class RecoveryRules
{
    /// <summary>The first attempt included.</summary>
    public const int MostAttempts = 4;

    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_break = TimeSpan.FromSeconds(30);

    /// <param name="attempt">That failed; the first is 1.</param>
    /// <param name="jitter">From 0 to 1: spreads what would come back together over the later half of its delay.</param>
    public static RecoveryStep Next(ErrorPattern pattern, int attempt, bool idempotent, double jitter) => pattern.Recovery switch
    {
        RecoveryKind.Retry => idempotent && attempt < MostAttempts ? new(RecoveryKind.Retry, Delay(attempt, jitter)) : RecoveryStep.GiveUp,
        RecoveryKind.CircuitBreak => new(RecoveryKind.CircuitBreak, s_break),
        RecoveryKind.FailOver or RecoveryKind.Degrade or RecoveryKind.Page => new(pattern.Recovery, TimeSpan.Zero),
        RecoveryKind.None => RecoveryStep.GiveUp,
    };

    private static TimeSpan Delay(int attempt, double jitter)
    {
        TimeSpan full = s_first * Math.Pow(2, attempt - 1);
        return (full < s_longest ? full : s_longest) * (0.5 + (Math.Clamp(jitter, 0, 1) / 2));
    }
}
