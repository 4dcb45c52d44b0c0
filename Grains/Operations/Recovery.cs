using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Operations;

/// <summary>Does again what failed in a known way, at a boundary where doing it twice is doing it once. What became of it is recorded.</summary>
internal sealed class Recovery(FailureIntake intake, TimeProvider time)
{
    public async Task<T> Idempotent<T>(TenantId tenant, Func<CancellationToken, ValueTask<T>> work, CancellationToken cancel)
    {
        Exception? failure = null;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                T done = await work(cancel);
                if (failure is not null) intake.Take(failure, tenant, new(RecoveryKind.Retry, attempt - 1, Helped: true));
                return done;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                RecoveryStep step = RecoveryRules.Next(PatternOf(error), attempt, idempotent: true, Jitter());
                if (step.Kind != RecoveryKind.Retry)
                {
                    intake.Take(error, tenant, attempt > 1 ? new(RecoveryKind.Retry, attempt - 1, Helped: false) : null);
                    throw;
                }

                failure = error;
                await Task.Delay(step.Delay, time, cancel);
            }
        }
    }

    private static ErrorPattern PatternOf(Exception error)
    {
        Exception cause = FailureReader.CauseOf(error);
        return ErrorPatterns.Of(cause.GetType().FullName ?? "", cause.Message);
    }

    /// <summary>From the clock's last digits: what fails together does not fail at the same tick.</summary>
    private double Jitter() => time.GetUtcNow().Ticks % 1_000 / 1_000d;
}
