using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Silo.Health;
using Arus.Silo.Modules;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;

namespace Arus.Silo.Operations;

/// <summary>Tells the hub what runs in this process and how its dependencies are, once started and then again and again.</summary>
internal sealed partial class HubHeartbeat(
    ModuleList modules,
    HealthCheckService checks,
    IGrainFactory grains,
    IHostApplicationLifetime life,
    TimeProvider time,
    ILogger<HubHeartbeat> log) : BackgroundService
{
    /// <summary>A third of what the hub takes for silence.</summary>
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(20);

    private static readonly Caller s_self = Caller.System(TenantId.Platform);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration onStart = life.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            using PeriodicTimer timer = new(s_every, time);
            do await Beat(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The platform stops.
        }
    }

    private async Task Beat(CancellationToken cancel)
    {
        try
        {
            foreach (ComponentReport report in await Reports(cancel)) await grains.Hub(s_self).Report(s_self, report, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotTold(error);
        }
    }

    private async Task<ImmutableArray<ComponentReport>> Reports(CancellationToken cancel)
    {
        HealthReport health = await checks.CheckHealthAsync(check => check.Tags.Contains(HealthTag.Dependency), cancel);
        return
        [
            .. modules.Entries.Select(module => new ComponentReport(new(module.Name), ComponentKind.Module, module.Version, Worst(module, health), "")),
            .. health.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new ComponentReport(new(entry.Key), ComponentKind.Dependency, "-", HealthOf(entry.Value.Status), Short(HealthText.Wrong(entry.Value)))),
        ];
    }

    /// <summary>A module is as well as what it needs from outside.</summary>
    private static Grains.Abstractions.Operations.Health Worst(ModuleList.Entry module, HealthReport health) =>
        module.Dependencies.Where(health.Entries.ContainsKey).Select(name => HealthOf(health.Entries[name].Status)).DefaultIfEmpty().Max();

    private static Grains.Abstractions.Operations.Health HealthOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => Grains.Abstractions.Operations.Health.Healthy,
        HealthStatus.Degraded => Grains.Abstractions.Operations.Health.Degraded,
        HealthStatus.Unhealthy => Grains.Abstractions.Operations.Health.Unhealthy,
    };

    private static string Short(string? text) => text is { Length: > 500 } ? text[..500] : text ?? "";
}
