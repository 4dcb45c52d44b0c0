using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Hosting;

public static class SiloBuilderReminderExtensions
{
    /// <summary>Reminders over whichever <see cref="IReminderTable"/> is registered.</summary>
    public static ISiloBuilder AddReminders(this ISiloBuilder builder)
    {
        builder.Services.AddReminders();
        return builder;
    }

    public static void AddReminders(this IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(ReminderService))) return;
        services.AddSingleton(Make);
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<ReminderService>());
    }

    private static ReminderService Make(IServiceProvider services) => new(
        services.GetRequiredService<Engine>(),
        services.GetService<IReminderTable>()
            ?? throw new OrleansConfigurationException("AddReminders wants a place to keep them and none is registered: add UseInMemoryReminderService() or a durable IReminderTable"),
        services.GetRequiredService<IOptions<ReminderOptions>>(),
        services.GetRequiredService<ILogger<ReminderService>>());
}
