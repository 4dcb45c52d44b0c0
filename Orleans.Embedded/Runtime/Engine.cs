using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Metrics;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>One silo in one process: what it knows, whom it asks, and the clock it goes by.</summary>
internal sealed partial class Engine
{
    private readonly ILogger _log;
    private readonly long _slowTurn;
    private volatile EngineState _state;

    public Engine(
        IServiceProvider services,
        TurnScheduler scheduler,
        GrainCatalog catalog,
        IOptions<EmbeddedOptions> options,
        IOptions<SiloMessagingOptions> messaging,
        ILogger<Engine> log)
    {
        Services = services;
        Scheduler = scheduler;
        Catalog = catalog;
        Options = options.Value;
        ResponseTimeout = messaging.Value.ResponseTimeout;
        _log = log;
        _slowTurn = (long)(Options.SlowTurn.TotalSeconds * Stopwatch.Frequency);
        IncomingFilters = [.. services.GetServices<IIncomingGrainCallFilter>()];
        OutgoingFilters = [.. services.GetServices<IOutgoingGrainCallFilter>()];
        Directory = new ActivationDirectory(this);
        Deadlines = new CallDeadlines(this);
        Cycles = new CycleWatch(this);
        Counters = new EngineCounters(this);
        Factory = new GrainFactory(this);
        Collector = new IdleCollector(this, services.GetRequiredService<IOptions<GrainCollectionOptions>>().Value);
    }

    public IServiceProvider Services { get; }

    public TurnScheduler Scheduler { get; }

    public GrainCatalog Catalog { get; }

    public EmbeddedOptions Options { get; }

    public TimeSpan ResponseTimeout { get; }

    public IIncomingGrainCallFilter[] IncomingFilters { get; }

    public IOutgoingGrainCallFilter[] OutgoingFilters { get; }

    public ActivationDirectory Directory { get; }

    public CallDeadlines Deadlines { get; }

    public CycleWatch Cycles { get; }

    public EngineCounters Counters { get; }

    public GrainFactory Factory { get; }

    public IdleCollector Collector { get; }

    public string Identity { get; } = "embedded";

    public TimeProvider Time => Scheduler.Time;

    /// <summary>The wall clock, in ticks: ages and idle times, never order.</summary>
    public long Ticks => Time.GetTimestamp() / (Time.TimestampFrequency / TimeSpan.TicksPerSecond);

    public bool IsRunning => _state == EngineState.Running;

    public bool IsDead => _state == EngineState.Dead;

    public static long Timestamp() => Stopwatch.GetTimestamp();

    /// <summary>Starts work that is no grain's, whoever asks for it: it goes on when that grain is busy or gone.</summary>
    public void RunOutside<TState>(Func<TState, Task> work, TState state)
    {
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(Scheduler.OutsideContext);
        try
        {
            _ = work(state);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    public void Start()
    {
        _state = EngineState.Running;
        Collector.Start();
    }

    /// <summary>Takes no more requests from outside, lets what runs end, deactivates every grain.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        if (_state != EngineState.Running) return;
        _state = EngineState.Stopping;
        Collector.Stop();
        await Directory.DeactivateAll(cancel);
        _state = EngineState.Dead;
        Deadlines.FailAll(Stopped, new OrleansException("The silo has stopped"));
        Counters.Dispose();
    }

    /// <summary>Ends as a killed process would: nothing more runs, nobody is told.</summary>
    public void Kill()
    {
        _state = EngineState.Dead;
        Collector.Stop();
        Counters.Dispose();
    }
}
