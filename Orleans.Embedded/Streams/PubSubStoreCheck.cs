using Orleans.Embedded.State;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Streams;

/// <summary>Streams without a place for their subscriptions do not start.</summary>
internal sealed class PubSubStoreCheck(IServiceProvider services) : IConfigurationValidator
{
    public void ValidateConfiguration()
    {
        try
        {
            PersistentStates.Storage(services, ProviderConstants.DEFAULT_PUBSUB_PROVIDER_NAME, "AddMemoryStreams");
        }
        catch (BadProviderConfigException missing)
        {
            throw new OrleansConfigurationException(missing.Message, missing);
        }
    }
}
