using System.Diagnostics.Metrics;
using Arus.Domain.Operations;
using Arus.Fakes.Time;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Grains.Tests.Operations;

public sealed class RecoveryTests : IDisposable
{
    private readonly ManualTime _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FailureIntake _intake;
    private readonly Recovery _recovery;
    private int _attempts;

    public RecoveryTests()
    {
        _intake = new(_clock, _services.GetRequiredService<IMeterFactory>());
        _recovery = new(_intake, _clock);
    }

    [Fact]
    public async Task Work_ThatSucceeds_IsDoneOnce()
    {
        Assert.Equal(7, await Run(failures: 0, new IOException()));
        Assert.Equal((1, 0), (_attempts, _intake.Waiting.Count));
    }

    [Fact]
    public async Task Work_ThatFailsInAKnownWay_IsDoneAgainAndSaysThatItHelped()
    {
        Assert.Equal(7, await Run(failures: 2, new IOException("broken")));

        Assert.Equal(3, _attempts);
        Assert.Equal(new RecoveryTried(RecoveryKind.Retry, 2, Helped: true), Only().Recovery);
    }

    [Fact]
    public async Task Work_ThatKeepsFailing_IsGivenUpAndSaysThatItDidNotHelp()
    {
        await Assert.ThrowsAsync<IOException>(() => Run(failures: 99, new IOException("broken")));

        Assert.Equal(RecoveryRules.MostAttempts, _attempts);
        Assert.Equal(new RecoveryTried(RecoveryKind.Retry, 3, Helped: false), Only().Recovery);
    }

    [Fact]
    public async Task Work_ThatFailsInAnUnknownWay_IsNotDoneAgain()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Run(failures: 99, new NotSupportedException()));

        Assert.Equal(1, _attempts);
        Assert.Null(Only().Recovery);
    }

    [Fact]
    public async Task Work_WhoseCallerGaveUp_EndsInItsPause()
    {
        using CancellationTokenSource cancel = new();
        Task<int> work = _recovery.Idempotent(Platform.Acme, _ => Try(99, new IOException("broken")), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Equal(1, _attempts);
    }

    public void Dispose()
    {
        _intake.Dispose();
        _services.Dispose();
    }

    private async Task<int> Run(int failures, Exception error)
    {
        Task<int> work = _recovery.Idempotent(Platform.Acme, _ => Try(failures, error), default);
        for (int i = 0; i < 10 && !work.IsCompleted; i++) _clock.Advance(TimeSpan.FromSeconds(2));
        return await work;
    }

    private ValueTask<int> Try(int failures, Exception error) => ++_attempts <= failures ? ValueTask.FromException<int>(error) : ValueTask.FromResult(7);

    private Failure Only()
    {
        Assert.True(_intake.Waiting.TryRead(out Failure? failure));
        Assert.False(_intake.Waiting.TryRead(out _));
        Assert.Equal(Platform.Acme, failure.Tenant);
        return failure;
    }
}
