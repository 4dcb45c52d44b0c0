namespace Arus.Engine.Conformance.Tests.Activation;

/// <summary>Stands at a gate while it activates.</summary>
internal sealed class GatedActivationGrain : Grain, IGatedActivationGrain
{
    private int _touched;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Gate.Of(this.GetPrimaryKeyString()).Pass();
        Journal.Of(this.GetPrimaryKeyString()).Add("activated");
    }

    public Task<int> Touch()
    {
        Journal.Of(this.GetPrimaryKeyString()).Add("touched");
        return Task.FromResult(++_touched);
    }
}
