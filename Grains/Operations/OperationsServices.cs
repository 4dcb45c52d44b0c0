using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace Arus.Grains.Operations;

/// <summary>What the grains of Operations, and those that recover or report failures, need from their host.</summary>
public static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FailureIntake>();
        services.AddSingleton<Recovery>();
        services.AddSingleton<HostFailures>();
        services.AddSingleton<IIncomingGrainCallFilter, ErrorDnaFilter>();
        services.AddHostedService<ErrorDnaDrain>();
        return services;
    }
}
