using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Activations;

/// <summary>
/// Brings the continuations of one request back to its activation. The context that is current on a thread says which
/// activation, and which of its requests, that thread works for.
/// </summary>
internal sealed class TurnContext(Activation activation) : SynchronizationContext
{
    public Activation Activation { get; } = activation;

    /// <summary>The request that runs in this context; null between requests and for the activation's own work.</summary>
    public GrainCall? Call { get; set; }

    public static new TurnContext? Current => SynchronizationContext.Current as TurnContext;

    public override void Post(SendOrPostCallback d, object? state) => Activation.Post(new Turn(d, state, this));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current?.Activation == Activation) d(state);
        else throw new NotSupportedException($"A turn of {Activation} can be posted, not sent: nothing may block on a grain");
    }

    public override SynchronizationContext CreateCopy() => this;
}
