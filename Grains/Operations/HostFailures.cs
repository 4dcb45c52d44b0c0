using Arus.Grains.Abstractions.Tenants;
using Microsoft.Extensions.Logging;

namespace Arus.Grains.Operations;

/// <summary>Failures that reach the host and no grain call: of threads and of tasks that nobody awaited. The host attaches it once.</summary>
public sealed partial class HostFailures(FailureIntake intake, ILogger<HostFailures> log) : IDisposable
{
    private bool _attached;

    public void Attach()
    {
        if (_attached) return;

        _attached = true;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        TaskScheduler.UnobservedTaskException += OnUnobserved;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        _attached = false;
    }

    /// <summary>The process may be about to end: the log is written at once, the record if there is still time.</summary>
    internal void OnUnhandled(object? sender, UnhandledExceptionEventArgs args)
    {
        if (args.ExceptionObject is not Exception error) return;

        LogUnhandled(error, args.IsTerminating);
        intake.Take(error, TenantId.Platform);
    }

    internal void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs args)
    {
        Exception error = FailureReader.CauseOf(args.Exception);
        LogUnobserved(error);
        intake.Take(error, TenantId.Platform);
        args.SetObserved();
    }
}
