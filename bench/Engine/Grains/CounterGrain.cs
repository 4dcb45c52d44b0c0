using Orleans;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Concurrency;

namespace Arus.Engine.Bench.Grains;

[Reentrant]
public sealed class CounterGrain : Grain, ICounterGrain
{
    private long _seen;
    private long _wanted = long.MaxValue;
    private TaskCompletionSource _reached = new();

    public async Task Subscribe(string stream) =>
        await this.GetStreamProvider("bench").GetStream<long>(StreamId.Create("numbers", stream)).SubscribeAsync(Count);

    public Task Await(long events)
    {
        _wanted = events;
        _reached = new TaskCompletionSource();
        if (_seen >= _wanted) _reached.SetResult();
        return _reached.Task;
    }

    private Task Count(long number, StreamSequenceToken? token)
    {
        if (++_seen == _wanted) _reached.TrySetResult();
        return Task.CompletedTask;
    }
}
