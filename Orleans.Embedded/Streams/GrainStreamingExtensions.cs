using Orleans.Embedded.Streams;
using Orleans.Streams;

namespace Orleans;

public static class GrainStreamingExtensions
{
    public static IStreamProvider GetStreamProvider(this Grain grain, string name) => ((IGrainBase)grain).GetStreamProvider(name);

    public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return StreamProviders.Find(grain.GrainContext.ActivationServices, name);
    }
}
