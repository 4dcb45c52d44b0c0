using Orleans.Embedded.Activations;
using Orleans.Storage;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Orleans.Embedded.Streams;

/// <summary>The subscriber's side: who takes the events, and what happens when it does not. Runs on its turns alone.</summary>
internal sealed partial class StreamSubscription<T>
{
    private EventBatch<T>? _batch;
    private StreamConsumer<T>? _consumer;
    private Activation? _owner;
    private Activation? _offeredTo;
    private long _failingSince;
    private int _failures;

    /// <summary>The activation takes events from now on; an earlier one's observer takes none.</summary>
    public void Attach(Activation owner, StreamConsumer<T> consumer)
    {
        bool isNew;
        lock (_gate)
        {
            isNew = _owner != owner;
            _consumer = consumer;
            _owner = owner;
        }

        if (isNew && !IsClient) ReleaseWhenGone(owner);
    }

    public void Detach()
    {
        lock (_gate) _owner = null;
    }

    /// <summary>Whose turns the events of this subscription are: the grain's here, or the client's own.</summary>
    public Activation Owner(Activation? here) => _client ?? here!;

    public override async Task Deliver(Activation here, object target)
    {
        if (_isEnded) return;
        try
        {
            if (!await IsAttended(here, target))
            {
                DropUnclaimed();
                Next();
                return;
            }

            StreamConsumer<T> consumer = _consumer!;
            if (Fill() is { } lag) await Tell(consumer, lag);
            int before = _batch!.Left.Length;
            try
            {
                await consumer.Consume(_batch);
            }
            finally
            {
                int taken = before - _batch.Left.Length;
                _provider.Counters.Deliver(taken);
                if (taken > 0) _failures = 0;
            }

            _failures = 0;
        }
        catch (Exception error)
        {
            if (error is InconsistentStateException) here.RequestDeactivation(new DeactivationReason(DeactivationReasonCode.ApplicationError, "The stored state had changed: the next event reads it anew"));
            if (PauseAfter(error) is { } pause)
            {
                lock (_gate)
                {
                    if (!_isEnded) TryAgainIn(pause);
                }

                return;
            }

            await GiveUp(error);
        }

        Next();
    }

    public override void Unreached(Exception error)
    {
        if (PauseAfter(error) is { } pause)
        {
            lock (_gate)
            {
                if (!_isEnded) TryAgainIn(pause);
            }

            return;
        }

        Fill();
        LogSkipped(_batch!.Left.Length, error);
        _batch.Clear();
        Next();
    }

    /// <summary>A grain that is gone is not kept in memory by what it had subscribed to. Runs where the grain ends, on no other thread in a simulation.</summary>
    private void ReleaseWhenGone(Activation owner)
    {
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        owner.Deactivated.ContinueWith(
            (_, gone) => Release((Activation)gone!), owner, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Release(Activation gone)
    {
        lock (_gate)
        {
            if (_offeredTo == gone) _offeredTo = null;
            if (_owner != gone) return;
            _owner = null;
            _consumer = null;
        }
    }

    private async ValueTask<bool> IsAttended(Activation here, object target)
    {
        if (_owner == here) return true;
        if (_offeredTo == here || target is not IStreamSubscriptionObserver observer) return false;
        await observer.OnSubscribed(new SubscriptionHandleFactory<T>(this));
        _offeredTo = here;
        return _owner == here;
    }

    /// <summary>Takes the next events out of the queue; returns what was lost before them.</summary>
    private StreamLagException? Fill()
    {
        _batch ??= new EventBatch<T>();
        if (!_batch.IsEmpty) return null;
        StreamLagException? lag = null;
        TaskCompletionSource? freed = null;
        lock (_gate)
        {
            _batch.Fill(_queue);
            int limit = _provider.QueueLimit;
            if (_queue.Count <= limit - (limit / 4)) freed = TakeSpace();
            if (_queue.Count <= limit / 2) _isLagging = false;
            if (_queue.HasLost)
            {
                (StreamSequenceToken first, StreamSequenceToken last, long count) = _queue.TakeLoss();
                lag = new StreamLagException(_provider.Name, Topic.Id, first, last, count);
            }
        }

        freed?.TrySetResult();
        return lag;
    }

    private void Next()
    {
        lock (_gate)
        {
            if (_isEnded || (_queue.Count == 0 && _batch is not { IsEmpty: false }))
            {
                _batch?.Clear();
                _isBusy = false;
                return;
            }
        }

        Request();
    }

    private TimeSpan? PauseAfter(Exception error)
    {
        long now = Engine.Time.GetTimestamp();
        if (_failures == 0) _failingSince = now;
        EmbeddedStreamOptions options = _provider.Options;
        TimeSpan left = options.RetryFor - Engine.Time.GetElapsedTime(_failingSince, now);
        if (left <= TimeSpan.Zero) return null;
        TimeSpan pause = options.FirstRetry * Math.Pow(2, Math.Min(_failures, 30));
        if (pause > options.LongestRetry) pause = options.LongestRetry;
        if (pause > left) pause = left;
        _failures++;
        _provider.Counters.Refuse();
        _provider.LogRefused(Topic.Id, Subscriber, pause, error);
        return pause;
    }

    private async Task GiveUp(Exception error)
    {
        Fill();
        int before = _batch!.Left.Length;
        if (before == 0) return;
        StreamSequenceToken token = _batch.Current.Token;
        if (_consumer is { } consumer && _owner is not null)
        {
            consumer.Skip(_batch);
            LogSkipped(before - _batch.Left.Length, error);
            await Tell(consumer, new StreamEventDeliveryFailureException($"Event {token} of stream {Topic.Id} was refused for {_provider.Options.RetryFor} and is skipped: {error.Message}", error));
            return;
        }

        _batch.Clear();
        LogSkipped(before, error);
    }

    private void LogSkipped(int count, Exception error)
    {
        _failures = 0;
        _provider.Counters.Skip(count);
        _provider.LogSkipped(Topic.Id, Subscriber, _provider.Options.RetryFor, error);
    }

    private async Task Tell(StreamConsumer<T> consumer, Exception error)
    {
        try
        {
            await consumer.Error(error);
        }
        catch (Exception thrown)
        {
            _provider.LogErrorThrew(Topic.Id, Subscriber, thrown);
        }
    }

    private void DropUnclaimed()
    {
        int count = _batch?.Left.Length ?? 0;
        _batch?.Clear();
        TaskCompletionSource? freed;
        lock (_gate)
        {
            count += _queue.DropTo(0);
            if (_queue.HasLost) _queue.TakeLoss();
            freed = TakeSpace();
        }

        freed?.TrySetResult();
        if (count == 0) return;
        _provider.Counters.LeaveUnclaimed(count);
        _provider.LogUnclaimed(count, Topic.Id, Subscriber, Id);
    }
}
