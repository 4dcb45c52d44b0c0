namespace Arus.Engine.Conformance.Tests.Deactivation;

/// <summary>Writes its state only when it is deactivated.</summary>
internal sealed class SavingGrain([PersistentState("saving")] IPersistentState<SavingState> stored) : Grain, ISavingGrain
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        stored.WriteStateAsync(cancellationToken);

    public Task SetAndLeave(int value)
    {
        stored.State = stored.State with { Value = value };
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<int> Get() => Task.FromResult(stored.State.Value);
}
