namespace Arus.Embedded.Tests.Core.Actors;

public abstract class Actor(Scripts scripts) : Grain, IActor
{
    public IGrainFactory Grains => GrainFactory;

    public string Key => this.GetPrimaryKeyString();

    public IPlainActor Peer(string key) => GrainFactory.GetGrain<IPlainActor>(key);

    public void EndWhenIdle() => DeactivateOnIdle();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => scripts.RunIfKnown($"activate {Key}", this, cancellationToken);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        scripts.RunIfKnown($"deactivate {Key}", this, cancellationToken);

    public Task Do(string script) => scripts.Run(script, this, default);

    public async Task<string> Ask(string script)
    {
        await scripts.Run(script, this, default);
        return Key;
    }

    public Task DoUntil(string script, CancellationToken cancel) => scripts.Run(script, this, cancel);

    public Task Beside(string script) => scripts.Run(script, this, default);

    public Task Look(string script) => scripts.Run(script, this, default);

    public Task Tell(string script) => scripts.Run(script, this, default);
}
