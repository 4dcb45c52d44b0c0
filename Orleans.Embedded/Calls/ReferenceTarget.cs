using System.ComponentModel;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Where a reference leads: the engine, the grain and, while it lives, its activation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReferenceTarget
{
    private Activation? _known;

    internal ReferenceTarget(Engine engine, GrainId grainId, GrainKind kind, Type grainInterface)
    {
        Engine = engine;
        GrainId = grainId;
        Kind = kind;
        Interface = grainInterface;
    }

    internal Engine Engine { get; }

    internal GrainId GrainId { get; }

    internal GrainKind Kind { get; }

    internal Type Interface { get; }

    /// <summary>The activation that takes the next request. May go away before it does: then ask again.</summary>
    internal Activation Resolve()
    {
        Activation? known = _known;
        if (known is { IsGone: false } && !Kind.IsStatelessWorker) return known;
        known = Engine.Directory.Find(GrainId, Kind);
        _known = known;
        return known;
    }
}
