using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Streams;

/// <summary>One stream: numbers its events and puts each into the queue of every subscription.</summary>
internal sealed class StreamTopic<T> : StreamTopic
{
    private readonly Lock _gate = new();
    private ImmutableArray<StreamSubscription<T>> _subscriptions = [];
    private Task? _loading;
    private bool _isLoaded;
    private long _sequence;

    public StreamTopic(StreamProvider provider, StreamId id)
        : base(provider, id)
    {
        // Tokens go on over restarts.
        _sequence = provider.Engine.Time.GetUtcNow().UtcTicks;
        foreach (GrainId grain in provider.ImplicitSubscribers(id)) Add(new StreamSubscription<T>(this, grain));
    }

    public override Type ElementType => typeof(T);

    public ImmutableArray<StreamSubscription<T>> Subscriptions
    {
        get
        {
            lock (_gate) return _subscriptions;
        }
    }

    public Task Publish(T item)
    {
        if (MessageSize.Of(item) is var size && size > MessageSize.Limit) throw TooLarge(size);
        return Volatile.Read(ref _isLoaded) ? Push(item) : LoadAndPush(item);
    }

    public async Task PublishAll(IReadOnlyList<T> items)
    {
        foreach (T item in items)
        {
            if (MessageSize.Of(item) is var size && size > MessageSize.Limit) throw TooLarge(size);
        }

        if (items.Count == 0) return;
        await Load();
        await PushAll(items);
    }

    /// <summary>Reads the stored subscriptions once, in nobody's turn: others wait for it too.</summary>
    public Task Load()
    {
        if (Volatile.Read(ref _isLoaded)) return Task.CompletedTask;
        TaskCompletionSource loaded = new(Provider.Engine.Scheduler.OutsideCompletion);
        lock (_gate)
        {
            if (_loading is not null) return _loading;
            _loading = loaded.Task;
        }

        Provider.Engine.RunOutside(ReadStored, loaded);
        return loaded.Task;
    }

    public void Add(StreamSubscription<T> subscription)
    {
        lock (_gate) _subscriptions = _subscriptions.Add(subscription);
    }

    public void Remove(StreamSubscription<T> subscription)
    {
        lock (_gate) _subscriptions = _subscriptions.Remove(subscription);
        subscription.End();
    }

    private Task Push(T item)
    {
        Task full = Task.CompletedTask;
        lock (_gate)
        {
            StreamEvent<T> added = new(item, ++_sequence, 0);
            foreach (StreamSubscription<T> subscription in _subscriptions) full = Both(full, subscription.Push(new ReadOnlySpan<StreamEvent<T>>(in added)));
        }

        Provider.Counters.Publish(1);
        return full;
    }

    private Task PushAll(IReadOnlyList<T> items)
    {
        Task full = Task.CompletedTask;
        StreamEvent<T>[] added = new StreamEvent<T>[items.Count];
        lock (_gate)
        {
            _sequence++;
            for (int i = 0; i < added.Length; i++) added[i] = new StreamEvent<T>(items[i], _sequence, i);
            foreach (StreamSubscription<T> subscription in _subscriptions) full = Both(full, subscription.Push(added));
        }

        Provider.Counters.Publish(added.Length);
        return full;
    }

    private static Task Both(Task one, Task other) => one.IsCompleted ? other : other.IsCompleted ? one : Task.WhenAll(one, other);

    private async Task LoadAndPush(T item)
    {
        await Load();
        await Push(item);
    }

    private async Task ReadStored(TaskCompletionSource loaded)
    {
        try
        {
            ImmutableArray<StoredSubscription> stored = await Provider.Ask(Id, "Read", static keeper => keeper.Read());
            HashSet<Guid> known = [.. Subscriptions.Select(s => s.Id)];
            foreach (StoredSubscription subscription in stored)
            {
                if (known.Add(subscription.SubscriptionId)) AddStored(subscription);
            }

            Volatile.Write(ref _isLoaded, true);
            loaded.SetResult();
        }
        catch (Exception error)
        {
            lock (_gate) _loading = null;
            loaded.SetException(error);
        }
    }

    private void AddStored(StoredSubscription stored)
    {
        try
        {
            Add(new StreamSubscription<T>(this, GrainId.Parse(stored.Grain), stored.SubscriptionId));
        }
        catch (ArgumentException unknown)
        {
            Provider.LogNoGrain(Id, stored.Grain, unknown);
        }
    }

    private OrleansException TooLarge(long size) => new(
        $"An event of stream {Id} is about {size / 1024:N0} KiB; {MessageSize.Limit / 1024:N0} KiB is the most a message may be: put it into a store and send its key");
}
