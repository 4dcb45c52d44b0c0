using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>The activation as its grain sees it.</summary>
internal sealed partial class Activation : IGrainContext
{
    [ThreadStatic]
    private static Activation? t_beingMade;

    private Dictionary<Type, object>? _components;
    private GrainReference? _reference;

    /// <summary>The activation whose grain is being constructed on this thread.</summary>
    public static Activation? BeingMade => t_beingMade;

    public GrainReference Reference => _reference ??= Engine.Catalog.Reference(Engine, GrainId, Kind, Kind.MainInterface);

    public object? GrainInstance => Instance;

    public IServiceProvider ActivationServices => Engine.Services;

    public GrainReference GrainReference => Reference;

    public void MustBeCurrent(string what)
    {
        if (TurnContext.Current?.Activation != this)
            throw new InvalidOperationException($"{what} on a turn of its own grain only: {GrainId} is not the grain that runs here");
    }

    public object? GetTarget() => Instance;

    public object? GetComponent(Type componentType) =>
        _components?.GetValueOrDefault(componentType) ?? (componentType.IsInstanceOfType(Instance) ? Instance : null);

    public void SetComponent<TComponent>(TComponent? value)
        where TComponent : class
    {
        if (value is null) _components?.Remove(typeof(TComponent));
        else (_components ??= [])[typeof(TComponent)] = value;
    }

    public TComponent Part<TComponent>(Func<Activation, TComponent> make)
        where TComponent : class
    {
        if (_components?.GetValueOrDefault(typeof(TComponent)) is TComponent known) return known;
        TComponent made = make(this);
        SetComponent(made);
        return made;
    }

    public void AddFacet(IActivationFacet facet) => _facets.Add(facet);

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default) =>
        RequestDeactivation(deactivationReason, cancellationToken);

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    private object Make()
    {
        Activation? outer = t_beingMade;
        t_beingMade = this;
        try
        {
            return Kind.Create(this);
        }
        finally
        {
            t_beingMade = outer;
        }
    }
}
