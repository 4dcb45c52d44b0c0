using System.Diagnostics;
using System.Diagnostics.Metrics;
using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Metrics;

/// <summary>The engine's figures as instruments. They are read when somebody collects; nothing is sent while calls run.</summary>
internal sealed class EngineCounters : IDisposable
{
    public const string MeterName = "Microsoft.Orleans";
    private static readonly double s_secondsPerTick = 1.0 / Stopwatch.Frequency;

    private readonly Engine _engine;
    private readonly Meter _meter = new(MeterName);
    private long _activated;
    private long _activationsFailed;
    private long _deactivated;
    private long _timedOut;
    private long _cyclesBroken;
    private long _slowTurns;

    public EngineCounters(Engine engine)
    {
        _engine = engine;
        _meter.CreateObservableGauge("orleans.activations", Activations, "{activation}", "Activations in memory by grain class");
        _meter.CreateObservableCounter("orleans.activations.created", () => Volatile.Read(ref _activated), "{activation}");
        _meter.CreateObservableCounter("orleans.activations.failed", () => Volatile.Read(ref _activationsFailed), "{activation}");
        _meter.CreateObservableCounter("orleans.activations.ended", () => Volatile.Read(ref _deactivated), "{activation}");
        _meter.CreateObservableCounter("orleans.calls", () => ByMethod(f => f.Calls), "{call}", "Calls by grain class and method");
        _meter.CreateObservableCounter("orleans.calls.failed", () => ByMethod(f => f.Failures), "{call}", "Calls that threw");
        _meter.CreateObservableCounter("orleans.calls.time", () => ByMethod(f => f.RunTicks * s_secondsPerTick), "s", "Time from start to end, summed");
        _meter.CreateObservableCounter("orleans.calls.queue_time", () => ByMethod(f => f.QueueTicks * s_secondsPerTick), "s", "Time from arrival to start, summed");
        _meter.CreateObservableGauge("orleans.calls.p50", () => ByMethod(f => f.Percentile(0.50) * s_secondsPerTick), "s");
        _meter.CreateObservableGauge("orleans.calls.p99", () => ByMethod(f => f.Percentile(0.99) * s_secondsPerTick), "s");
        _meter.CreateObservableCounter("orleans.calls.timed_out", () => Volatile.Read(ref _timedOut), "{call}");
        _meter.CreateObservableCounter("orleans.calls.cycles", () => Volatile.Read(ref _cyclesBroken), "{call}", "Calls failed because their grains awaited each other");
        _meter.CreateObservableCounter("orleans.turns.slow", () => Volatile.Read(ref _slowTurns), "{turn}", "Turns longer than the limit");
    }

    public Meter Meter => _meter;

    public long SlowTurns => Volatile.Read(ref _slowTurns);

    public void Activated(GrainKind kind)
    {
        Interlocked.Increment(ref _activated);
        kind.Activated();
    }

    public void ActivationFailed() => Interlocked.Increment(ref _activationsFailed);

    public void Deactivated(GrainKind kind)
    {
        Interlocked.Increment(ref _deactivated);
        kind.Deactivated();
    }

    public void TimedOut() => Interlocked.Increment(ref _timedOut);

    public void CycleBroken() => Interlocked.Increment(ref _cyclesBroken);

    public void SlowTurn() => Interlocked.Increment(ref _slowTurns);

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Activations() =>
        _engine.Catalog.Kinds.Where(k => k.Alive > 0).Select(k => new Measurement<long>(k.Alive, new KeyValuePair<string, object?>("grain", k.Class.Name)));

    private IEnumerable<Measurement<T>> ByMethod<T>(Func<MethodFigures, T> read)
        where T : struct =>
        from kind in _engine.Catalog.Kinds
        from figures in kind.Figures
        select new Measurement<T>(
            read(figures.Figures),
            new KeyValuePair<string, object?>("grain", kind.Class.Name),
            new KeyValuePair<string, object?>("method", figures.Method.Name));
}
