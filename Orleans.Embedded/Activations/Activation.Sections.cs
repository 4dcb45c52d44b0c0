using Orleans.Core.Internal;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Activations;

/// <summary>Sections of requests that let the calls they make come back while they wait for them.</summary>
internal sealed partial class Activation : ICallChainReentrantGrainContext
{
    private List<Guid>? _sections;

    public void OnEnterReentrantSection(Guid reentrancyId)
    {
        lock (_gate) (_sections ??= []).Add(reentrancyId);
    }

    public void OnExitReentrantSection(Guid reentrancyId)
    {
        lock (_gate) _sections?.Remove(reentrancyId);
    }

    private bool IsInSection(GrainCall call) =>
        _sections is { Count: > 0 } && call.ReentrancyId != Guid.Empty && _sections.Contains(call.ReentrancyId);
}
