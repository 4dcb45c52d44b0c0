namespace Arus.Engine.Conformance.Tests.Activation;

internal sealed class FailingGrain : Grain, IFailingGrain
{
    private int _touched;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        string key = this.GetPrimaryKeyString();
        if (Failures.Of(key).Next()) throw new ActivationRefusedException($"{key} is not ready");
    }

    public Task<int> Touch() => Task.FromResult(++_touched);
}
