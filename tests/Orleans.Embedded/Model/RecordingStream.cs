using Orleans.Streams;

namespace Arus.Embedded.Tests.Model;

/// <summary>Keeps who subscribed last.</summary>
internal sealed class RecordingStream : IAsyncObservable<int>
{
    public IAsyncObserver<int>? Observer { get; private set; }

    public StreamSequenceToken? Token { get; private set; }

    public Task<StreamSubscriptionHandle<int>> SubscribeAsync(IAsyncObserver<int> observer) => SubscribeAsync(observer, null);

    public Task<StreamSubscriptionHandle<int>> SubscribeAsync(IAsyncObserver<int> observer, StreamSequenceToken? token, string? filterData = null)
    {
        Observer = observer;
        Token = token;
        return Task.FromResult<StreamSubscriptionHandle<int>>(null!);
    }
}
