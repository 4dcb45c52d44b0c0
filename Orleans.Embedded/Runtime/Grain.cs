using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base of a grain class.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    protected Grain()
    {
        Activation = Embedded.Activations.Activation.BeingMade
            ?? throw new InvalidOperationException($"{GetType()} is a grain: ask the grain factory for it, do not construct it");
    }

    public IGrainContext GrainContext => Activation;

    public GrainReference GrainReference => Activation.Reference;

    public string IdentityString => Activation.GrainId.ToString();

    public string RuntimeIdentity => Activation.Engine.Identity;

    internal Activation Activation { get; }

    protected internal IServiceProvider ServiceProvider => Activation.Engine.Services;

    protected IGrainFactory GrainFactory => Activation.Engine.Factory;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayDeactivation(timeSpan);
}
