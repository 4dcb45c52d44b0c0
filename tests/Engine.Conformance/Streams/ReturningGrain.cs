using Orleans.Streams;

namespace Arus.Engine.Conformance.Tests.Streams;

internal sealed class ReturningGrain : Grain, IReturningGrain
{
    public const string Namespace = "returning";

    private string Key => this.GetPrimaryKeyString();

    private IAsyncStream<StreamNote> Notes =>
        this.GetStreamProvider(StreamNames.Provider).GetStream<StreamNote>(StreamId.Create(Namespace, Key));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (StreamSubscriptionHandle<StreamNote> handle in await Notes.GetAllSubscriptionHandles())
        {
            await handle.ResumeAsync(new NoteObserver(Key));
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Gate.Of($"{Key}/left").Reach();
        return Task.CompletedTask;
    }

    public Task Subscribe() => Notes.SubscribeAsync(new NoteObserver(Key));

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<int> Count() => (await Notes.GetAllSubscriptionHandles()).Count;
}
