using Orleans.Embedded.Calls;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Activations;

/// <summary>A timer of an activation: each tick is a request of its own to the grain, the next one counted from its end.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private TimeSpan _period;
    private bool _isTicking;
    private bool _isDueAgain;
    private bool _isChanged;
    private bool _isDisposed;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _period = Checked(options.Period, nameof(options.Period));
        Interleave = options.Interleave;
        KeepAlive = options.KeepAlive;
        activation.Attach(this);
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = activation.Engine.Time.CreateTimer(
            static state => ((GrainTimer)state!).Due(), this, Checked(options.DueTime, nameof(options.DueTime)), Timeout.InfiniteTimeSpan);
    }

    public bool Interleave { get; }

    public bool KeepAlive { get; }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _period = Checked(period, nameof(period));
            _isChanged = true;
            _isDueAgain = false;
            _timer.Change(Checked(dueTime, nameof(dueTime)), Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _timer.Dispose();
        }

        _activation.Detach(this);
        try
        {
            _ended.Cancel();
        }
        catch (AggregateException error)
        {
            _activation.Engine.LogTimerThrew(_activation.GrainId, error);
        }
    }

    internal async Task Tick()
    {
        lock (_gate)
        {
            // Changed while the tick waited for its turn: the new time counts, and is under way.
            if (_isDisposed || (_isChanged && !_isDueAgain))
            {
                _isTicking = _isChanged = false;
                return;
            }

            _isChanged = _isDueAgain = false;
        }

        try
        {
            await _callback(_ended.Token);
        }
        catch (OperationCanceledException) when (_isDisposed)
        {
            // The grain is ending: so does its timer.
        }
        catch (Exception error)
        {
            _activation.Engine.LogTimerThrew(_activation.GrainId, error);
            if (error is InconsistentStateException) _activation.RequestDeactivation(Activation.StateLost());
        }
        finally
        {
            lock (_gate) Rearm();
        }
    }

    private void Rearm()
    {
        _isTicking = false;
        if (_isDisposed) return;
        if (_isDueAgain) _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        else if (!_isChanged && _period != Timeout.InfiniteTimeSpan) _timer.Change(_period, Timeout.InfiniteTimeSpan);
    }

    private void Due()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDueAgain = _isTicking;
            if (_isTicking) return;
            _isTicking = true;
            _isChanged = false;
        }

        _activation.Enqueue(new TimerCall(this) { TargetId = _activation.GrainId, Target = _activation });
    }

    private static TimeSpan Checked(TimeSpan time, string name) =>
        time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan ? throw new ArgumentOutOfRangeException(name, time, "A timer's time is zero or more, or infinite") : time;
}
