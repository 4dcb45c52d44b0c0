using System.Runtime.InteropServices;

namespace Arus.Silo.Lifetime;

/// <summary>The first SIGTERM or Ctrl-C stops in order, a second Ctrl-C at once.</summary>
internal sealed partial class SignalLifetime(IHostApplicationLifetime lifetime, HostingOptions hosting, ILogger<SignalLifetime> log) : IHostLifetime, IDisposable
{
    /// <summary>128 and SIGINT, as shells count.</summary>
    private const int Forced = 130;

    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _asked;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (PosixSignal signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Stop));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registrations.ForEach(r => r.Dispose());

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Exchange(ref _asked, 1) == 0)
        {
            LogStopping(context.Signal, hosting.StopWithin.TotalSeconds);
            lifetime.StopApplication();
        }
        else if (context.Signal == PosixSignal.SIGINT)
        {
            LogForced();
            Environment.Exit(Forced);
        }
    }
}
