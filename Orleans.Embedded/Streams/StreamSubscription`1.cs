using System.Buffers.Binary;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Identity;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Streams;

/// <summary>
/// A subscription with its queue. One delivery is under way at most (<see cref="_isBusy"/>: asked for, running, or waiting to
/// be tried again); producers add to the queue meanwhile and wait for nobody but, for a while, a full queue.
/// </summary>
internal sealed partial class StreamSubscription<T> : StreamSubscription
{
    private readonly Lock _gate = new();
    private readonly EventQueue<T> _queue = new();
    private readonly StreamProvider _provider;
    private readonly ReferenceTarget? _grain;
    private readonly Activation? _client;
    private readonly StreamClient? _keptAlive;
    private TaskCompletionSource? _space;
    private ITimer? _fullTimer;
    private ITimer? _retryTimer;
    private bool _isBusy;
    private bool _isLagging;
    private bool _isEnded;

    /// <summary>An implicit subscription: its id follows from subscriber and stream.</summary>
    public StreamSubscription(StreamTopic<T> topic, GrainId grain)
        : this(topic, grain, IdOf(topic, grain))
    {
        IsImplicit = true;
    }

    public StreamSubscription(StreamTopic<T> topic, GrainId grain, Guid id)
    {
        Topic = topic;
        Id = id;
        Subscriber = grain;
        _provider = topic.Provider;
        _grain = new ReferenceTarget(Engine, grain, Engine.Catalog.KindOf(grain.Type), typeof(IAddressable));
    }

    /// <summary>A subscription from outside the grains: it lives as long as the process.</summary>
    public StreamSubscription(StreamTopic<T> topic, StreamConsumer<T> consumer)
    {
        Topic = topic;
        _provider = topic.Provider;
        (_keptAlive, _client) = StreamClient.Make(Engine, _provider.NextClient());
        Subscriber = _client.GrainId;
        Id = IdOf(topic, Subscriber);
        _owner = _client;
        _consumer = consumer;
    }

    public StreamTopic<T> Topic { get; }

    public override Guid Id { get; }

    public GrainId Subscriber { get; }

    public bool IsImplicit { get; }

    public bool IsClient => _client is not null;

    public bool IsEnded => _isEnded;

    private Engine Engine => Topic.Provider.Engine;

    /// <summary>Queues events. The task ends when there is room for more, or when the oldest have been dropped to make it.</summary>
    public Task Push(ReadOnlySpan<StreamEvent<T>> events)
    {
        StreamFate fate = Engine.Scheduler.FateOf(Topic.Id);
        Task full = Task.CompletedTask;
        lock (_gate)
        {
            if (_isEnded) return full;
            for (int copy = 0; copy < fate.Copies; copy++)
            {
                foreach (ref readonly StreamEvent<T> added in events) _queue.Add(added);
            }

            if (_queue.Count > _provider.QueueLimit) full = Overflow();
            if (_isBusy || _queue.Count == 0) return full;
            _isBusy = true;
            if (fate.Delay > TimeSpan.Zero)
            {
                TryAgainIn(fate.Delay);
                return full;
            }
        }

        Request();
        return full;
    }

    public void End()
    {
        TaskCompletionSource? freed;
        lock (_gate)
        {
            _isEnded = true;
            _queue.DropTo(0);
            _fullTimer?.Dispose();
            _retryTimer?.Dispose();
            freed = TakeSpace();
        }

        freed?.TrySetResult();
    }

    /// <summary>The first overflow waits for the subscriber; once it lags, what is too much goes at once until it has caught up.</summary>
    private Task Overflow()
    {
        int limit = _provider.QueueLimit;
        if (_provider.Options.IsConflating)
        {
            _provider.Counters.Conflate(_queue.DropTo(1));
            return Task.CompletedTask;
        }

        if (_isLagging || _queue.Count > 2L * limit)
        {
            Lag(limit);
            return Task.CompletedTask;
        }

        if (_space is null)
        {
            _space = new TaskCompletionSource(Engine.Scheduler.OutsideCompletion);
            (_fullTimer ??= Timer(static s => s.WaitedLongEnough())).Change(_provider.Options.FullWait, Timeout.InfiniteTimeSpan);
        }

        return _space.Task;
    }

    private void WaitedLongEnough()
    {
        TaskCompletionSource? freed;
        lock (_gate)
        {
            if (_space is null || _isEnded) return;
            if (_queue.Count > _provider.QueueLimit) Lag(_provider.QueueLimit);
            freed = TakeSpace();
        }

        freed?.TrySetResult();
    }

    private void Lag(int left)
    {
        _provider.Counters.Lag(_queue.LoseTo(left));
        if (_isLagging) return;
        _isLagging = true;
        _provider.LogLag(Topic.Id, Subscriber);
    }

    /// <summary>What the producers wait for, to be completed outside the gate.</summary>
    private TaskCompletionSource? TakeSpace()
    {
        TaskCompletionSource? space = _space;
        _space = null;
        return space;
    }

    /// <summary>Asks the subscriber's activation for a turn.</summary>
    private void Request()
    {
        if (!Engine.IsRunning) return;
        StreamDeliveryCall call = new(this) { TargetId = Subscriber };
        try
        {
            do
            {
                call.Target = _client ?? _grain!.Resolve();
            }
            while (!call.Target.Enqueue(call));
        }
        catch (LimitExceededException full)
        {
            Unreached(full);
        }
    }

    private void TryAgainIn(TimeSpan pause) => (_retryTimer ??= Timer(static s => s.Request())).Change(pause, Timeout.InfiniteTimeSpan);

    private ITimer Timer(Action<StreamSubscription<T>> due)
    {
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        return Engine.Time.CreateTimer(_ => due(this), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private static Guid IdOf(StreamTopic topic, GrainId grain)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, grain.Type.GetHashCode());
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], grain.Key.GetHashCode());
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], StableKeyHash.Of(topic.Provider.Name));
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], topic.Id.GetHashCode());
        return new Guid(bytes, bigEndian: true);
    }
}
