using System.Diagnostics;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Runtime;

/// <summary>What is measured of each request and turn.</summary>
internal sealed partial class Engine
{
    private static readonly ActivitySource s_activities = new("Microsoft.Orleans.Application");

    /// <summary>Longer than this on the caller's thread, and the method's next calls are queued.</summary>
    private static readonly long s_slowInline = Stopwatch.Frequency / 10_000;

    public static void Measure(Activation activation, GrainCall call, Task done)
    {
        long ended = Stopwatch.GetTimestamp();
        long ran = ended - call.StartedAt;
        activation.Kind.FiguresOf(call.Method).Count(ran, call.QueuedAt == 0 ? 0 : call.StartedAt - call.QueuedAt, done.IsFaulted);
        if (s_activities.HasListeners()) Trace(call, ran, done);
    }

    /// <summary>Reports a turn that held its thread too long.</summary>
    public void Watch(Activation activation, GrainMethod? method, long started, bool isCallersThread)
    {
        long held = Stopwatch.GetTimestamp() - started;
        if (isCallersThread && held > s_slowInline) method?.FoundSlow();
        if (held < _slowTurn) return;
        Counters.SlowTurn();
        LogSlowTurn(activation.GrainId, method?.Name ?? "its own work", held * 1000 / Stopwatch.Frequency, Environment.StackTrace);
    }

    private static void Trace(GrainCall call, long ran, Task done)
    {
        DateTime end = TimeProvider.System.GetUtcNow().UtcDateTime;
        using Activity? activity = s_activities.StartActivity(
            ActivityKind.Internal, Activity.Current?.Context ?? default, name: call.Method.ToString(), startTime: end - TimeSpan.FromSeconds((double)ran / Stopwatch.Frequency));
        activity?.SetTag("rpc.system", "orleans").SetTag("rpc.method", call.Method.Name).SetTag("orleans.grain", call.TargetId.ToString());
        if (done.IsFaulted) activity?.SetStatus(ActivityStatusCode.Error, done.Exception!.InnerException!.Message);
        activity?.SetEndTime(end);
    }
}
