using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>A stored reminder that waits for its next tick.</summary>
internal sealed class ScheduledReminder(GrainId grainId, string name, DateTime startAt, TimeSpan period)
{
    public GrainId GrainId { get; } = grainId;

    public string Name { get; } = name;

    /// <summary>UTC.</summary>
    public DateTime StartAt { get; } = startAt;

    public TimeSpan Period { get; } = period;

    /// <summary>Unregistered, or replaced by a later registration.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The first tick after a moment; those before it that nobody saw are skipped.</summary>
    public DateTime NextAfter(DateTime now)
    {
        if (now < StartAt) return StartAt;
        long passed = (now - StartAt).Ticks / Period.Ticks;
        long ticksLeft = (DateTime.MaxValue - StartAt).Ticks;
        return passed + 1 > ticksLeft / Period.Ticks ? DateTime.MaxValue : StartAt.AddTicks((passed + 1) * Period.Ticks);
    }
}
