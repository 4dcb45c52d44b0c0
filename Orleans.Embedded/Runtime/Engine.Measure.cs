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
        if (call.Activity is { } activity) EndTrace(call, activity, done);
    }

    /// <summary>The span of a request, current while it runs so that what it calls is below it; null when nobody listens.</summary>
    public static Activity? StartTrace(GrainCall call) =>
        s_activities.HasListeners() && call.IsFiltered
            ? s_activities.StartActivity(call.Method.ToString())
                ?.SetTag("rpc.system", "orleans").SetTag("rpc.method", call.Method.Name).SetTag("orleans.grain", call.TargetId.ToString())
            : null;

    /// <summary>Reports a turn that held its thread too long.</summary>
    public void Watch(Activation activation, GrainMethod? method, long started, bool isCallersThread)
    {
        long held = Stopwatch.GetTimestamp() - started;
        if (isCallersThread && held > s_slowInline) method?.FoundSlow();
        if (held < _slowTurn) return;
        Counters.SlowTurn();
        LogSlowTurn(activation.GrainId, method?.Name ?? "its own work", held * 1000 / Stopwatch.Frequency, Environment.StackTrace);
    }

    private static void EndTrace(GrainCall call, Activity activity, Task done)
    {
        call.Activity = null;
        if (done.IsFaulted) activity.SetStatus(ActivityStatusCode.Error, done.Exception!.InnerException!.Message);

        // Stopping makes the span before it current: on this thread that is somebody else's business.
        ExecutionContext? flow = ExecutionContext.Capture();
        activity.Stop();
        if (flow is not null) ExecutionContext.Restore(flow);
    }
}
