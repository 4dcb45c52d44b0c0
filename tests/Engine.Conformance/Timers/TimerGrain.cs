using System.Globalization;

namespace Arus.Engine.Conformance.Tests.Timers;

internal sealed class TimerGrain([PersistentState("timer")] IPersistentState<TimerState> stored) : Grain, ITimerGrain
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(10);

    private ImmutableSortedDictionary<string, IGrainTimer> _timers = ImmutableSortedDictionary.Create<string, IGrainTimer>(StringComparer.Ordinal);

    private string Key => this.GetPrimaryKeyString();

    public Task StartOnce(string name, TimeSpan due) => StartPeriodic(name, due, Timeout.InfiniteTimeSpan);

    public Task StartPeriodic(string name, TimeSpan due, TimeSpan period) =>
        Keep(name, this.RegisterGrainTimer(() => Note(name), due, period));

    public Task StartAtGate(string name, bool interleave) => Keep(name, this.RegisterGrainTimer(
        async () =>
        {
            Journal.Of(Key).Add($"{name} in");
            await Gate.Of($"{Key}/{name}").Pass();
            Journal.Of(Key).Add($"{name} out");
        },
        new GrainTimerCreationOptions(s_short, Timeout.InfiniteTimeSpan) { Interleave = interleave }));

    public Task StartThrowing(string name, int times) => Keep(name, this.RegisterGrainTimer(
        async () =>
        {
            await Note(name);
            if (times-- > 0) throw new InvalidOperationException("a bad tick");
        },
        s_short,
        s_short));

    public Task StartWithWords(string words) => Keep("words", this.RegisterGrainTimer(
        static (state, _) => state.Grain.Note(state.Words), (Grain: this, Words: words), s_short, Timeout.InfiniteTimeSpan));

    public Task StartSelfDisposing(string name) => Keep(name, this.RegisterGrainTimer(
        async cancel =>
        {
            await Note($"{name} before {cancel.IsCancellationRequested}");
            _timers[name].Dispose();
            await Note($"{name} after {cancel.IsCancellationRequested}");
        },
        s_short,
        s_short));

    public Task StartStoring(int value) => Keep("storing", this.RegisterGrainTimer(
        async () =>
        {
            stored.State = stored.State with { Value = value };
            await stored.WriteStateAsync();
            await GrainFactory.GetGrain<ITimerGrain>($"{Key}/other").Note("told");
            await Note("stored");
        },
        s_short,
        Timeout.InfiniteTimeSpan));

    public Task StartLong(string name) => Keep(name, this.RegisterGrainTimer(
        async () =>
        {
            await Note(Now());
            await Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System);
            await Note(Now());
        },
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(100)));

    public Task Change(string name, TimeSpan due, TimeSpan period)
    {
        _timers[name].Change(due, period);
        return Task.CompletedTask;
    }

    public Task Stop(string name)
    {
        _timers[name].Dispose();
        return Task.CompletedTask;
    }

    public async Task StartAndStop(string name, TimeSpan due)
    {
        await StartOnce(name, due);
        await Stop(name);
    }

    public async Task StartAndChangeToNever(string name, TimeSpan due)
    {
        await StartOnce(name, due);
        await Change(name, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public async Task Stand()
    {
        await Note("stand in");
        await Gate.Of(Key).Pass();
        await Note("stand out");
    }

    public Task Note(string line)
    {
        Journal.Of(Key).Add(line);
        return Task.CompletedTask;
    }

    public Task<int> Stored() => Task.FromResult(stored.State.Value);

    public async Task<bool> StartingFromThePoolThrows()
    {
        try
        {
            await Task.Run(() => this.RegisterGrainTimer(static () => Task.CompletedTask, s_short, s_short));
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }

    private static string Now() => TimeProvider.System.GetTimestamp().ToString(CultureInfo.InvariantCulture);

    private Task Keep(string name, IGrainTimer timer)
    {
        _timers = _timers.Add(name, timer);
        return Task.CompletedTask;
    }
}
