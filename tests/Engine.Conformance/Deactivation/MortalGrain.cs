namespace Arus.Engine.Conformance.Tests.Deactivation;

internal sealed class MortalGrain : Grain, IMortalGrain
{
    private readonly long _instance = Unique.Number();
    private IGrainTimer? _timer;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Journal.Of(Key).Add("activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Journal.Of(Key).Add($"deactivated {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<long> Instance() => Task.FromResult(_instance);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveThenWork()
    {
        DeactivateOnIdle();
        await Task.Yield();
        await GrainFactory.GetGrain<IMortalGrain>($"{Key}/other").Instance();
        Journal.Of(Key).Add("worked");
    }

    public async Task LeaveBehindGate()
    {
        DeactivateOnIdle();
        await Gate.Of(Key).Pass();
    }

    public Task Stand() => Gate.Of(Key).Pass();

    public Task StayAwhile()
    {
        DelayDeactivation(TimeSpan.FromMinutes(5));
        return Task.CompletedTask;
    }

    public Task StartTicking()
    {
        _timer ??= this.RegisterGrainTimer(
            () =>
            {
                Journal.Of($"{Key}/ticks").Add($"{_instance}");
                return Task.CompletedTask;
            },
            TimeSpan.FromMilliseconds(5),
            TimeSpan.FromMilliseconds(5));
        return Task.CompletedTask;
    }
}
