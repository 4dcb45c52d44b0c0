using System.ComponentModel.DataAnnotations;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData.ClickHouse;
using Arus.Integrations.MarketData.Memory;
using Arus.Integrations.MarketData.Sqlite;
using Arus.Integrations.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arus.Integrations.MarketData;

public static class MarketStoreRegistration
{
    /// <summary>Ticks and bars in market.db, in the folder that <see cref="SqliteStoreRegistration.AddSqliteStores"/> was given.</summary>
    public static IServiceCollection AddSqliteMarketStore(this IServiceCollection services) =>
        services.AddSingleton<IMarketStore>(static provider => new SqliteMarketStore(provider.GetRequiredService<SqliteStores>()));

    /// <summary>Ticks and bars in market.db where no other store is in SQLite files. It is made when it is first used.</summary>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static IServiceCollection AddSqliteMarketStore(this IServiceCollection services, SqliteStoreOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.TryAddSingleton(_ => new SqliteStores(options));
        return services.AddSqliteMarketStore();
    }

    /// <summary>Ticks and bars in a ClickHouse database.</summary>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static IServiceCollection AddClickHouseMarketStore(this IServiceCollection services, ClickHouseOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IMarketStore>(provider => new ClickHouseMarketStore(options, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Ticks and bars that live as long as the process.</summary>
    public static IServiceCollection AddMemoryMarketStore(this IServiceCollection services) => services.AddSingleton<IMarketStore, MemoryMarketStore>();
}
