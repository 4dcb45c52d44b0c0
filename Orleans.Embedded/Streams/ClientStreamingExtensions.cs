using Orleans.Embedded.Streams;
using Orleans.Streams;

namespace Orleans;

public static class ClientStreamingExtensions
{
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name)
    {
        ArgumentNullException.ThrowIfNull(client);
        return StreamProviders.Find(client.ServiceProvider, name);
    }
}
