using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>A request that has left its caller and not reached its grain.</summary>
internal sealed class MessageInFlight(Engine engine, GrainCall call, ReferenceTarget target)
{
    public Engine Engine { get; } = engine;

    public void Arrive()
    {
        if (!Engine.IsDead && !call.IsAbandoned) Engine.Deliver(call, target);
    }
}
