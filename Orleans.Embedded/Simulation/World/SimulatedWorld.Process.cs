using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>The lives and deaths of the process, and its rest.</summary>
public sealed partial class SimulatedWorld
{
    /// <summary>Kills the process where it stands: nothing of it runs again, its clients lose their connections.</summary>
    public void Crash() => _process.Engine.Kill();

    /// <summary>
    /// Ends the process in order, copies what is stored, and starts it again. Only when all clients have ended: what waits in
    /// the middle of a method cannot be copied.
    /// </summary>
    public WorldSnapshot Snapshot()
    {
        if (!IsAtRest) throw new InvalidOperationException($"{_clientsAlive} clients are at work: run the world until they have ended");
        SimulationProfile profile = Profile;
        Profile = profile.WithoutFaults();
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            while (_isDown && Advance())
            {
            }

            _process.Stop();
            Until(_process.Stopping);
            Forget();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            Profile = profile;
        }

        Record(EventKind.Snapshot, default, "", EventOutcome.Done);
        WorldSnapshot snapshot = new(this, _clients);
        Log.Continue(snapshot.Hash);
        _process = StartQuietly();
        return snapshot;
    }

    /// <summary>Completes when the process that lives now dies; has completed until the next one lives.</summary>
    internal Task Death => _death.Task;

    internal bool Lives(int life) => life == 0 || (life == _lives && !_process.Engine.IsDead);

    private SimulatedProcess Start()
    {
        SimulatedProcess process = new(this, ++_lives);
        Record(EventKind.Start, default, "process", EventOutcome.Done);
        // What it reads while it starts is read by the process that lives.
        _process = process;
        process.Start();
        return process;
    }

    /// <summary>Starts without faults and waits for it.</summary>
    private SimulatedProcess StartQuietly()
    {
        SimulationProfile profile = Profile;
        Profile = profile.WithoutFaults();
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            SimulatedProcess process = Start();
            Until(process.Starting);
            return process;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            Profile = profile;
        }
    }

    private void Until(Task done)
    {
        while (!done.IsCompleted)
        {
            if (!Step() && !Time.MoveToNext()) throw new InvalidOperationException("The simulated process neither starts nor stops: nothing is left to do");
            if (Guard.Escape is { } escape) throw new InvalidOperationException(escape);
        }

        if (done.Exception?.InnerException is { } failed) throw new InvalidOperationException($"The simulated process failed: {failed.Message}", failed);
    }

    /// <summary>The dead process leaves nothing behind but what is stored; a new one comes after a while.</summary>
    private void Bury()
    {
        _isDown = true;
        Counts.Crashes++;
        Record(EventKind.Crash, default, "process", EventOutcome.Done);
        Forget();
        _process.Engine.Deadlines.FailOutside(new OrleansException("The process died before it answered: the outcome is unknown"));
        _death.SetResult();
        TimeSpan outage = Faults.NextTime(Profile.LongestOutage);
        Time.CreateTimer(0, _ => Revive(), null, outage, Timeout.InfiniteTimeSpan);
    }

    private void Revive()
    {
        _death = new TaskCompletionSource();
        _process = Start();
        _isDown = false;
    }

    private void Forget()
    {
        int life = _process.Life;
        Ready.RemoveAll(item => item switch
        {
            Activation activation => activation.Engine.IsDead,
            MessageInFlight message => message.Engine.IsDead,
            SimulatedContext context => context.Life == life,
            _ => false,
        });
        Time.ForgetAll(life);
    }
}
