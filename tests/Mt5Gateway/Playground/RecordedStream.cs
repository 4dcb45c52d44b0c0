using System.Collections.Concurrent;
using Arus.Grains.Abstractions.MarketData;
using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A stream that keeps what it is given, and takes its time when told.</summary>
internal sealed class RecordedStream<T>(StreamId id) : IAsyncStream<T>
{
    private readonly ConcurrentQueue<T> _given = new();
    private readonly SemaphoreSlim _came = new(0);
    private volatile TaskCompletionSource? _closed;
    private int _refusals;

    public bool IsRewindable => false;

    public string ProviderName => MarketStreams.Provider;

    public StreamId StreamId => id;

    public IReadOnlyCollection<T> Given => _given;

    /// <summary>Keeps nothing: for measuring what the way to it costs.</summary>
    public bool IsNull { get; set; }

    /// <summary>From now on nothing is taken until <see cref="Reopen"/>.</summary>
    public void Block() => _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Reopen()
    {
        TaskCompletionSource? closed = _closed;
        _closed = null;
        closed?.SetResult();
    }

    /// <summary>So many of the next are refused by an exception.</summary>
    public void Refuse(int times) => _refusals = times;

    public async Task<T> Next()
    {
        Assert.True(await _came.WaitAsync(TimeSpan.FromSeconds(20)), $"nothing came on {id}");
        Assert.True(_given.TryDequeue(out T? item));
        return item;
    }

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        if (IsNull) return Task.CompletedTask;
        if (Interlocked.Decrement(ref _refusals) >= 0) throw new InvalidOperationException("the queue is full");
        return _closed is { } closed ? After(closed.Task, item) : Keep(item);
    }

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => throw new NotSupportedException();

    public Task OnCompletedAsync() => throw new NotSupportedException();

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => throw new NotSupportedException();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) => throw new NotSupportedException();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => throw new NotSupportedException();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) => throw new NotSupportedException();

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => throw new NotSupportedException();

    public bool Equals(IAsyncStream<T>? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => throw new NotSupportedException();

    private async Task After(Task opened, T item)
    {
        await opened;
        await Keep(item);
    }

    private Task Keep(T item)
    {
        _given.Enqueue(item);
        _came.Release();
        return Task.CompletedTask;
    }
}
