using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Runtime;

/// <summary>Turns on the thread pool.</summary>
internal sealed class PoolScheduler(TimeProvider time) : TurnScheduler
{
    /// <summary>Requests nested on one thread before the next one is queued.</summary>
    private const int DeepestInline = 16;

    [ThreadStatic]
    private static int t_depth;

    public override TimeProvider Time { get; } = time;

    public override TaskCreationOptions OutsideCompletion => TaskCreationOptions.RunContinuationsAsynchronously;

    public static int Depth
    {
        get => t_depth;
        set => t_depth = value;
    }

    public override void Schedule(Activation activation) => ThreadPool.UnsafeQueueUserWorkItem(activation, preferLocal: false);

    public override bool MayRunHere(GrainCall call) => t_depth < DeepestInline && !call.Method.IsSlow();
}
