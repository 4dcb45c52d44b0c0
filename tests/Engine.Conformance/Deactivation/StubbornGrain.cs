namespace Arus.Engine.Conformance.Tests.Deactivation;

/// <summary>Throws when it is deactivated.</summary>
internal sealed class StubbornGrain : Grain, IStubbornGrain
{
    private readonly long _instance = Unique.Number();

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Journal.Of(this.GetPrimaryKeyString()).Add("refusing");
        throw new InvalidOperationException("will not go");
    }

    public Task<long> Instance() => Task.FromResult(_instance);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
