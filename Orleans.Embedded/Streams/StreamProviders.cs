using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Embedded.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>Registers stream providers, each name once, and finds them.</summary>
internal static class StreamProviders
{
    public static void Add(IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (services.Any(s => s.ServiceType == typeof(IStreamProvider) && Equals(s.ServiceKey, name))) return;
        services.AddKeyedSingleton<IStreamProvider>(name, (provider, _) => new StreamProvider(
            name,
            provider.GetRequiredService<Engine>(),
            provider.GetRequiredService<IOptionsMonitor<EmbeddedStreamOptions>>().Get(name),
            provider.GetRequiredService<ILogger<StreamProvider>>()));
        if (!services.Any(s => s.ImplementationType == typeof(PubSubStoreCheck))) services.AddSingleton<IConfigurationValidator, PubSubStoreCheck>();
    }

    public static IStreamProvider Find(IServiceProvider services, string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentNullException(nameof(name), "A stream provider has a name");
        return services.GetKeyedService<IStreamProvider>(name)
            ?? throw new KeyNotFoundException($"Stream provider '{name}' not found: add AddMemoryStreams(\"{name}\")");
    }
}
