using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Streams;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>Who gives activations a thread, and what the clock says. The pool does in production, one seed in the simulator.</summary>
internal abstract class TurnScheduler
{
    public abstract TimeProvider Time { get; }

    /// <summary>How a task completes that no grain awaits: never on the thread of a turn.</summary>
    public abstract TaskCreationOptions OutsideCompletion { get; }

    /// <summary>Where the engine's own work outside of grains goes on after an await; null is the thread pool.</summary>
    public virtual SynchronizationContext? OutsideContext => null;

    /// <summary>Workers of a stateless grain that names no number.</summary>
    public virtual int UsualWorkers => Environment.ProcessorCount;

    /// <summary>The activation has work and is taken: somebody runs its turns.</summary>
    public abstract void Schedule(Activation activation);

    /// <summary>A request to an idle grain may run on the caller's thread.</summary>
    public abstract bool MayRunHere(GrainCall call);

    /// <summary>Says what becomes of a message. True when it was taken away: delayed, to be sent later, or lost.</summary>
    public virtual bool Intercept(GrainCall call, ReferenceTarget target) => false;

    public virtual void TurnEnded(Activation activation)
    {
    }

    /// <summary>A request has run to its end, on whichever thread. Called on the way of every call: keep it empty or short.</summary>
    public virtual void RequestEnded(Activation activation, GrainCall call, Task done)
    {
    }

    /// <summary>Says what becomes of an event, asked once for each subscription it goes to.</summary>
    public virtual StreamFate FateOf(StreamId stream) => StreamFate.Deliver;
}
