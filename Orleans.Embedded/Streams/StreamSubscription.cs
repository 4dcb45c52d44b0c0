using Orleans.Embedded.Activations;

namespace Orleans.Embedded.Streams;

/// <summary>One subscriber's interest in one stream.</summary>
internal abstract class StreamSubscription
{
    public abstract Guid Id { get; }

    /// <summary>Gives the subscriber what waits, on a turn of its activation.</summary>
    public abstract Task Deliver(Activation here, object target);

    /// <summary>The subscriber's activation could not take the delivery.</summary>
    public abstract void Unreached(Exception error);
}
