using Orleans.Embedded.Activations;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Streams;

/// <summary>A subscriber that is no grain: an activation of its own, whose turns are its events.</summary>
internal sealed class StreamClient : IGrainObserver
{
    private StreamClient()
    {
    }

    /// <summary>The activation holds its observer weakly: the subscription keeps what this returns.</summary>
    public static (StreamClient Client, Activation Activation) Make(Engine engine, long number)
    {
        StreamClient client = new();
        GrainKind kind = engine.Catalog.ObserverKind(typeof(StreamClient));
        Activation activation = new(engine, kind, GrainId.Create(kind.Type, $"stream client {number}"));
        activation.Observe(client);
        return (client, activation);
    }
}
