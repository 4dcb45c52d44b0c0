using Orleans.Embedded.Calls;
using Orleans.Runtime;

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

        _ended.Cancel();
        _activation.Detach(this);
    }

    internal async Task Tick()
    {
        if (_isDisposed) return;
        _isChanged = false;
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
        }
        finally
        {
            lock (_gate)
            {
                _isTicking = false;
                if (!_isDisposed && !_isChanged && _period != Timeout.InfiniteTimeSpan) _timer.Change(_period, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Due()
    {
        lock (_gate)
        {
            if (_isDisposed || _isTicking) return;
            _isTicking = true;
        }

        _activation.Enqueue(new TimerCall(this) { TargetId = _activation.GrainId, Target = _activation });
    }

    private static TimeSpan Checked(TimeSpan time, string name) =>
        time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan ? throw new ArgumentOutOfRangeException(name, time, "A timer's time is zero or more, or infinite") : time;
}
