namespace Arus.Engine.Conformance.Tests.Activation;

/// <summary>A grain that derives from nothing.</summary>
internal sealed class PlainGrain(IGrainContext context) : IGrainBase, IPlainGrain
{
    private string _activated = "";

    public IGrainContext GrainContext => context;

    public Task OnActivateAsync(CancellationToken token)
    {
        _activated = GrainContext.GrainId.Key.ToString() ?? "";
        return Task.CompletedTask;
    }

    public Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token)
    {
        Journal.Of(_activated).Add("deactivated");
        return Task.CompletedTask;
    }

    public Task<string> Activated() => Task.FromResult(_activated);

    public Task Leave()
    {
        this.DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
