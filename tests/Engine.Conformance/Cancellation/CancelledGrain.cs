namespace Arus.Engine.Conformance.Tests.Cancellation;

internal sealed class CancelledGrain : Grain, ICancelledGrain
{
    private string Key => this.GetPrimaryKeyString();

    public async Task WaitForCancellation(CancellationToken cancel)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancel.Register(() => cancelled.TrySetResult());
        Gate.Of(Key).Reach();
        await cancelled.Task.Within();
        Journal.Of(Key).Add("cancelled");
        cancel.ThrowIfCancellationRequested();
    }

    public Task PassOn(string below, CancellationToken cancel) =>
        GrainFactory.GetGrain<ICancelledGrain>(below).WaitForCancellation(cancel);

    public async Task NeverLook(CancellationToken cancel)
    {
        await Gate.Of(Key).Pass();
        Journal.Of(Key).Add("ended");
    }

    public Task<int> Finish(int value, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(value);
    }

    public async Task GiveUp()
    {
        await Task.Yield();
        throw new OperationCanceledException("gave up");
    }

    public Task<int> Touch() => Task.FromResult(1);
}
