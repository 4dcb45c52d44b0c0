using System.ComponentModel.DataAnnotations;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Arus.Integrations.Storage.Sqlite;

public static class SqliteStoreRegistration
{
    /// <summary>Grain state ("Default", "PubSubStore"), reminders and journals (by <see cref="StoreName"/>) in SQLite files.</summary>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static IServiceCollection AddSqliteStores(this IServiceCollection services, SqliteStoreOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSerializer();
        services.AddSingleton(_ => new SqliteStores(options));
        services.AddGrainStorage(static provider => new SqliteGrainStorage(Stores(provider), provider.GetRequiredService<StateSerializer>()));
        services.AddSingleton<IReminderTable>(static provider => new SqliteReminderTable(Stores(provider)));
        return services.AddJournals(static (provider, store) => new SqliteJournal(Stores(provider), store, provider.GetRequiredService<TimeProvider>()));
    }

    private static SqliteStores Stores(IServiceProvider provider) => provider.GetRequiredService<SqliteStores>();
}
