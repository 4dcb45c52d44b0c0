using System.ComponentModel.DataAnnotations;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Arus.Integrations.Storage.Postgres;

public static class PostgresStoreRegistration
{
    /// <summary>Grain state ("Default", "PubSubStore"), reminders and journals (by <see cref="StoreName"/>) in PostgreSQL.</summary>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static IServiceCollection AddPostgresStores(this IServiceCollection services, PostgresStoreOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSerializer();
        services.AddSingleton(provider => new PostgresStores(options, provider.GetRequiredService<TimeProvider>()));
        services.AddGrainStorage(static provider => new PostgresGrainStorage(Stores(provider), provider.GetRequiredService<StateSerializer>()));
        services.AddSingleton<IReminderTable>(static provider => new PostgresReminderTable(Stores(provider)));
        return services.AddJournals(static (provider, store) => new PostgresJournal(Stores(provider), store, provider.GetRequiredService<TimeProvider>()));
    }

    private static PostgresStores Stores(IServiceProvider provider) => provider.GetRequiredService<PostgresStores>();
}
