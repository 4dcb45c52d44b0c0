using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.Streams;
using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>All turns of one life of the process, on the thread of its world.</summary>
internal sealed class SimulatedScheduler(SimulatedWorld world, int life, TimeProvider clock, SynchronizationContext outside) : TurnScheduler
{
    private const int DeepestInline = 16;

    public override TimeProvider Time { get; } = clock;

    public override TaskCreationOptions OutsideCompletion => TaskCreationOptions.None;

    public override SynchronizationContext? OutsideContext { get; } = outside;

    /// <summary>Not this machine's: the same run everywhere.</summary>
    public override int UsualWorkers => 2;

    public override void Schedule(Activation activation)
    {
        if (!world.Guard.IsHere($"{activation.GrainId} goes on") || activation.Engine.IsDead) return;
        world.Ready.Add(activation);
    }

    public override bool MayRunHere(GrainCall call) =>
        world.Guard.IsHere($"{call.Method} is called") && PoolScheduler.Depth < DeepestInline && world.Order.Chance(world.Profile.RunsHere);

    public override bool Intercept(GrainCall call, ReferenceTarget target)
    {
        SimulationProfile profile = world.Profile;
        SeededRandom faults = world.Faults;
        bool isAwaited = call.Deadline is not null;
        if ((isAwaited || call.IsOneWay) && faults.Chance(profile.MessageLost))
        {
            world.Counts.MessagesLost++;
            world.Record(EventKind.Message, call.TargetId, call.Method.Name, EventOutcome.Lost);
            return true;
        }

        if (isAwaited && faults.Chance(profile.AnswerLost))
        {
            call.IsAnswerLost = true;
            world.Counts.MessagesLost++;
            world.Record(EventKind.Message, call.TargetId, call.Method.Name, EventOutcome.AnswerLost);
        }

        if (faults.Chance(profile.MessageDelayed))
        {
            TimeSpan delay = faults.NextTime(profile.LongestDelay);
            world.Counts.MessagesDelayed++;
            world.Record(EventKind.Message, call.TargetId, call.Method.Name, EventOutcome.Delayed, (ulong)delay.Ticks);
            MessageInFlight late = new(target.Engine, call, target);
            world.Time.CreateTimer(life, static late => ((MessageInFlight)late!).Arrive(), late, delay, Timeout.InfiniteTimeSpan);
            return true;
        }

        if (!world.Order.Chance(profile.MessageOvertaken)) return false;
        world.Record(EventKind.Message, call.TargetId, call.Method.Name, EventOutcome.Overtaken);
        world.Ready.Add(new MessageInFlight(target.Engine, call, target));
        return true;
    }

    public override StreamFate FateOf(StreamId stream)
    {
        SimulationProfile profile = world.Profile;
        SeededRandom faults = world.Faults;
        if (faults.Chance(profile.StreamEventLost))
        {
            world.Counts.MessagesLost++;
            world.Record(EventKind.StreamEvent, default, stream.ToString(), EventOutcome.Lost);
            return StreamFate.Drop;
        }

        if (faults.Chance(profile.StreamEventRepeated))
        {
            world.Counts.MessagesRepeated++;
            world.Record(EventKind.StreamEvent, default, stream.ToString(), EventOutcome.Repeated);
            return StreamFate.Twice;
        }

        if (!faults.Chance(profile.StreamEventDelayed)) return StreamFate.Deliver;
        TimeSpan delay = faults.NextTime(profile.LongestDelay);
        world.Counts.MessagesDelayed++;
        world.Record(EventKind.StreamEvent, default, stream.ToString(), EventOutcome.Delayed, (ulong)delay.Ticks);
        return StreamFate.DelayBy(delay);
    }

    public override void RequestEnded(Activation activation, GrainCall call, Task done)
    {
        world.Counts.Calls++;
        if (!done.IsCompletedSuccessfully) world.Counts.CallsFailed++;
        // What ran on its caller's turn had no step of its own.
        if (call.QueuedAt == 0) world.Counts.Turns++;
        EventOutcome outcome = done.IsCompletedSuccessfully ? EventOutcome.Done : done.IsCanceled ? EventOutcome.Cancelled : EventOutcome.Failed;
        world.Record(EventKind.Request, activation.GrainId, call.Method.Name, outcome);
    }
}
