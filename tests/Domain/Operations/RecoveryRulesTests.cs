using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Operations;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Operations;

public sealed class RecoveryRulesTests
{
    private static readonly ErrorPattern s_retry = ErrorPatterns.Named("timeout");

    [Fact]
    public void Retry_OfWhatMayNotBeDoneTwice_IsNever() =>
        Prop.ForAll(Gen.Elements<ErrorPattern>([.. ErrorPatterns.Known]).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (pattern, attempt) =>
            RecoveryRules.Next(pattern, attempt, idempotent: false, 0.5).Kind != RecoveryKind.Retry).QuickCheckThrowOnFailure();

    [Fact]
    public void Retry_Ends()
    {
        Assert.Equal(RecoveryKind.Retry, RecoveryRules.Next(s_retry, RecoveryRules.MostAttempts - 1, idempotent: true, 0).Kind);
        Assert.Equal(RecoveryStep.GiveUp, RecoveryRules.Next(s_retry, RecoveryRules.MostAttempts, idempotent: true, 0));
    }

    [Theory]
    [InlineData(1, 0, 25)]
    [InlineData(1, 1, 50)]
    [InlineData(2, 0.5, 75)]
    [InlineData(3, 1, 200)]
    [InlineData(3, 7, 200)]
    public void Retry_WaitsTwiceAsLongEachTimeWithJitter(int attempt, double jitter, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), RecoveryRules.Next(s_retry, attempt, idempotent: true, jitter).Delay);

    [Theory]
    [InlineData("rate-limited", RecoveryKind.CircuitBreak, 30)]
    [InlineData("network", RecoveryKind.FailOver, 0)]
    [InlineData("mailbox-full", RecoveryKind.Degrade, 0)]
    [InlineData("disk-full", RecoveryKind.Page, 0)]
    [InlineData("bad-value", RecoveryKind.None, 0)]
    [InlineData("unknown", RecoveryKind.None, 0)]
    public void Pattern_AsksForItsRecovery(string pattern, RecoveryKind kind, int seconds) =>
        Assert.Equal(new(kind, TimeSpan.FromSeconds(seconds)), RecoveryRules.Next(ErrorPatterns.Named(pattern), 1, idempotent: true, 0));

    [Fact]
    public void Patterns_AllHaveWordsForBoth() =>
        Assert.All(ErrorPatterns.Known.Add(ErrorPatterns.Unknown), pattern =>
            Assert.All([pattern.Words.ForUser, pattern.Words.ForOperator], words => Assert.Matches(@"^[A-Z].{15,}[.?]$", words)));
}
