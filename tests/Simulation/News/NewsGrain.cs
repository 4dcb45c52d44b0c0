using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Simulation.Tests.News;

public sealed class NewsGrain([PersistentState("news")] IPersistentState<NewsState> news) : Grain, INewsGrain, IRemindable, IAsyncObserver<int>
{
    private IAsyncStream<int> Stream => this.GetStreamProvider("streams").GetStream<int>("news", this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (StreamSubscriptionHandle<int> handle in await Stream.GetAllSubscriptionHandles()) await handle.ResumeAsync(this);
    }

    public async Task Begin()
    {
        if ((await Stream.GetAllSubscriptionHandles()).Count == 0) await Stream.SubscribeAsync(this);
        await this.RegisterOrUpdateReminder("news", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    public Task<int> Heard() => Task.FromResult(news.State.Heard);

    public Task<int> Reminded() => Task.FromResult(news.State.Reminded);

    public Task OnNextAsync(int item, StreamSequenceToken? token = null) => Keep(news.State with { Heard = news.State.Heard + 1 });

    public Task ReceiveReminder(string reminderName, TickStatus status) => Keep(news.State with { Reminded = news.State.Reminded + 1 });

    public Task OnCompletedAsync() => Task.CompletedTask;

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    private async Task Keep(NewsState next)
    {
        NewsState before = news.State;
        news.State = next;
        try
        {
            await news.WriteStateAsync();
        }
        catch
        {
            news.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
