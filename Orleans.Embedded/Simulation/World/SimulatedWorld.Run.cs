using Orleans.Embedded.Activations;

namespace Orleans.Embedded.Simulation;

/// <summary>Step by step.</summary>
public sealed partial class SimulatedWorld
{
    private const int WholeCheckEvery = 500;

    /// <summary>Steps and timers without a grain's turn before the world counts as stuck.</summary>
    private const int LongestStandstill = 200_000;

    private static readonly TimeSpan s_longestSilence = TimeSpan.FromDays(7);

    private long _wholeCheckAt;
    private long _turnsSeen;
    private TimeSpan _lastTurnAt;
    private int _standstill;

    /// <summary>
    /// Runs so many more turns; ends earlier when an invariant breaks or when every client has ended and nothing is left to do.
    /// Cut into several runs it is the same run.
    /// </summary>
    public void Run(long turns)
    {
        long until = Counts.Turns + turns;
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            while (Counts.Turns < until && Violation is null && Advance())
            {
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    /// <summary>Checks all invariants from the ground up.</summary>
    public void CheckWhole()
    {
        foreach (IInvariant invariant in _invariants)
        {
            if (Violation is null && invariant.CheckWhole() is { } wrong) Fail(invariant.Name, wrong);
        }
    }

    private bool Advance()
    {
        bool hasStepped = Step();
        if (!hasStepped)
        {
            if (IsAtRest && !_isDown) return false;
            if (!Time.MoveToNext())
            {
                Fail("progress", $"{_clientsAlive} clients wait and nothing will ever wake them");
                return false;
            }
        }

        if (_process.Engine.IsDead && !_isDown) Bury();
        Look();
        return true;
    }

    /// <summary>One turn of a grain, one step of a client, or one message that arrives.</summary>
    private bool Step()
    {
        if (!Ready.TryPick(Order, out object? item)) return false;
        switch (item)
        {
            case Activation activation:
                Take(activation);
                break;
            case SimulatedContext context:
                Record(EventKind.Client, default, context.Name, EventOutcome.Done);
                context.RunNext();
                break;
            case MessageInFlight message:
                message.Arrive();
                break;
        }

        return true;
    }

    private void Take(Activation activation)
    {
        Counts.Turns++;
        Record(EventKind.Turn, activation.GrainId, "", EventOutcome.Done);
        if (!activation.RunNext()) return;
        activation.LeaveTurn();
        if (Faults.Chance(Profile.Deactivates))
            activation.RequestDeactivation(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The seed wants it"));
        if (Faults.Chance(Profile.Dies)) Crash();
        if (Faults.Chance(Profile.ClockJumps)) JumpClock();
    }

    private void JumpClock()
    {
        TimeSpan by = TimeSpan.FromHours(Faults.Chance(0.5) ? 1 : -1);
        Time.Jump(by);
        Counts.ClockJumps++;
        Record(EventKind.ClockJump, default, "wall clock", EventOutcome.Done, unchecked((ulong)by.Ticks));
    }

    private void Look()
    {
        if (Guard.Escape is { } escape) Fail("one thread", escape);
        if (_process.Starting.Exception?.InnerException is { } failed) Fail("start", failed.ToString());
        if (Counts.Turns == _turnsSeen)
        {
            if (++_standstill > LongestStandstill || Time.Elapsed - _lastTurnAt > s_longestSilence)
                Fail("progress", $"no grain has run a turn for {_standstill:N0} steps and {Time.Elapsed - _lastTurnAt} of virtual time");
        }
        else
        {
            _turnsSeen = Counts.Turns;
            _lastTurnAt = Time.Elapsed;
            _standstill = 0;
        }

        foreach (IInvariant invariant in _invariants)
        {
            if (invariant.Check() is { } wrong) Fail(invariant.Name, wrong);
        }

        if (Counts.Turns < _wholeCheckAt) return;
        _wholeCheckAt = Counts.Turns + WholeCheckEvery - (Counts.Turns % WholeCheckEvery);
        CheckWhole();
    }
}
