using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arus.Silo.Health;

/// <summary>A check that answers null, or what is wrong in words for an operator.</summary>
internal sealed class WrongCheck(Func<CancellationToken, Task<string?>> wrong) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string? words = await wrong(cancellationToken);
        return words is null ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus, words);
    }
}
