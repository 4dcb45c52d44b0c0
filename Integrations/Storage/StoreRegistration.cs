using Arus.Grains.Storage;
using Arus.Integrations.Storage.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using Orleans.Storage;

namespace Arus.Integrations.Storage;

/// <summary>What is registered the same way whatever stores it.</summary>
public static class StoreRegistration
{
    /// <summary>The stores that hold journals.</summary>
    internal static ImmutableArray<StoreName> WithJournals { get; } = [StoreName.Money, StoreName.History];

    /// <summary>The stored form of states and events.</summary>
    public static IServiceCollection AddSerializer(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StateSerializer>();
        services.TryAddSingleton<IRecordCodec, StateRecordCodec>();
        services.TryAddSingleton<IGrainStorageSerializer>(static provider => provider.GetRequiredService<StateSerializer>());
        return services;
    }

    /// <summary>One provider under the names that Orleans asks for.</summary>
    internal static IServiceCollection AddGrainStorage(this IServiceCollection services, Func<IServiceProvider, IGrainStorage> make)
    {
        services.AddKeyedSingleton(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (provider, _) => make(provider));
        services.AddKeyedSingleton(ProviderConstants.DEFAULT_PUBSUB_PROVIDER_NAME, (provider, _) => make(provider));
        services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME));
        return services;
    }

    internal static IServiceCollection AddJournals(this IServiceCollection services, Func<IServiceProvider, StoreName, IJournal> make)
    {
        foreach (StoreName store in WithJournals) services.AddKeyedSingleton(store, (provider, _) => make(provider, store));
        return services;
    }
}
