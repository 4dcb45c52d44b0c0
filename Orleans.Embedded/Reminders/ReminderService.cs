using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Embedded.Runtime;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>
/// Calls grains at the times they have stored. One timer serves all; it looks at the clock at least once a minute, so that
/// a clock that jumps is followed. A reminder's next tick waits for the end of the one before.
/// </summary>
internal sealed partial class ReminderService : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);

    private readonly Engine _engine;
    private readonly IReminderTable _table;
    private readonly TimeSpan _shortest;
    private readonly ILogger<ReminderService> _log;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId, string), ScheduledReminder> _known = [];
    private readonly PriorityQueue<ScheduledReminder, (DateTime Due, long Order)> _waiting = new();
    private long _order;
    private bool _isRunning;

    public ReminderService(Engine engine, IReminderTable table, IOptions<ReminderOptions> options, ILogger<ReminderService> log)
    {
        _engine = engine;
        _table = table;
        _shortest = options.Value.MinimumReminderPeriod;
        _log = log;
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = engine.Time.CreateTimer(static state => ((ReminderService)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Reminders that wait for their time; one whose tick runs is none of them.</summary>
    internal int Waiting
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    private DateTime Now => _engine.Time.GetUtcNow().UtcDateTime;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(ReminderService), ServiceLifecycleStage.Active, Start, Stop);

    public void Dispose()
    {
        lock (_gate) _isRunning = false;
        _timer.Dispose();
    }

    public async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A reminder is first due now or later");
        if (period < _shortest) throw new ArgumentException($"Reminder '{name}' has period {period}: it is {_shortest} at least; use a grain timer for less", nameof(period));
        ReminderEntry row = new() { GrainId = grain, ReminderName = name, StartAt = Now.Add(dueTime), Period = period };
        row.ETag = await _table.UpsertRow(row);
        Schedule(row);
        return new GrainReminder(row);
    }

    public async Task Unregister(GrainId grain, IGrainReminder reminder)
    {
        if (reminder is not GrainReminder { ETag: var etag }) throw new ArgumentException("The reminder comes from GetReminder or RegisterOrUpdateReminder", nameof(reminder));
        if (!await _table.RemoveRow(grain, reminder.ReminderName, etag))
            throw new ReminderException($"Reminder '{reminder.ReminderName}' of {grain} has changed or gone since it was read: get it again");
        lock (_gate) End((grain, reminder.ReminderName));
    }

    public async Task<IGrainReminder?> Find(GrainId grain, string name) => await _table.ReadRow(grain, name) is { } row ? new GrainReminder(row) : null;

    public async Task<List<IGrainReminder>> FindAll(GrainId grain) => [.. (await _table.ReadRows(grain)).Reminders.Select(row => new GrainReminder(row))];

    private async Task Start(CancellationToken cancel)
    {
        await _table.StartAsync(cancel);
        ReminderTableData stored = await _table.ReadRows(0, 0);
        lock (_gate) _isRunning = true;
        foreach (ReminderEntry row in stored.Reminders) Schedule(row);
    }

    private Task Stop(CancellationToken cancel)
    {
        Dispose();
        return _table.StopAsync(cancel);
    }

    private void Schedule(ReminderEntry row)
    {
        ScheduledReminder reminder = new(row.GrainId, row.ReminderName, row.StartAt, row.Period);
        lock (_gate)
        {
            if (!_isRunning) return;
            End((row.GrainId, row.ReminderName));
            _known[(row.GrainId, row.ReminderName)] = reminder;
            DateTime now = Now;
            Await(reminder, row.StartAt >= now ? row.StartAt : reminder.NextAfter(now));
        }
    }

    private void End((GrainId, string) key)
    {
        if (_known.Remove(key, out ScheduledReminder? before)) before.IsEnded = true;
    }

    private void Await(ScheduledReminder reminder, DateTime due)
    {
        _waiting.Enqueue(reminder, (due, _order++));
        if (_waiting.Peek() == reminder) Arm();
    }

    private void Arm()
    {
        if (!_waiting.TryPeek(out _, out (DateTime Due, long Order) first)) return;
        TimeSpan left = first.Due - Now;
        TimeSpan wait = left <= TimeSpan.Zero ? TimeSpan.Zero
            : left >= s_longestWait ? s_longestWait
            : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        List<ScheduledReminder> due = [];
        lock (_gate)
        {
            if (!_isRunning || _engine.IsDead) return;
            DateTime now = Now;
            while (_waiting.TryPeek(out ScheduledReminder? reminder, out (DateTime Due, long Order) at) && (at.Due <= now || reminder.IsEnded))
            {
                _waiting.Dequeue();
                if (!reminder.IsEnded) due.Add(reminder);
            }

            Arm();
        }

        foreach (ScheduledReminder reminder in due) _engine.RunOutside(Tick, reminder);
    }

    private async Task Tick(ScheduledReminder reminder)
    {
        try
        {
            await Remindable(reminder).ReceiveReminder(reminder.Name, new TickStatus(reminder.StartAt, reminder.Period, Now));
        }
        catch (ArgumentException unknown) when (!IsKnown(reminder.GrainId))
        {
            LogNoGrain(reminder.Name, reminder.GrainId, unknown);
            return;
        }
        catch (OrleansMessageRejectionException)
        {
            // The silo is stopping: the next start reads the reminder again.
            return;
        }
        catch (Exception error)
        {
            LogReminderThrew(reminder.Name, reminder.GrainId, error);
        }

        lock (_gate)
        {
            if (_isRunning && !reminder.IsEnded && !_engine.IsDead) Await(reminder, reminder.NextAfter(Now));
        }
    }

    private IRemindable Remindable(ScheduledReminder reminder)
    {
        GrainKind kind = _engine.Catalog.KindOf(reminder.GrainId.Type);
        return (IRemindable)(object)_engine.Catalog.Reference(_engine, reminder.GrainId, kind, typeof(IRemindable));
    }

    private bool IsKnown(GrainId grain) => _engine.Catalog.Kinds.Any(k => k.Type == grain.Type && typeof(IRemindable).IsAssignableFrom(k.Class));
}
