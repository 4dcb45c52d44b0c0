using Arus.Silo.Control;

namespace Arus.Silo.Tests.Control;

/// <summary>Says what it was asked, tells how far it is, and goes on until it is stopped.</summary>
internal sealed class WaitingCommand : IControlCommand
{
    public string Name => "wait here";

    public bool Changes => true;

    public bool WorksOffline => true;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        request.Allow(Name, "for", "then");
        await output.WriteLineAsync($"waiting for {request.Required("for", "rain")}");
        request.Progress(new("waiting", 3, 4, 7));
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration asked = cancel.Register(stopped.SetResult);
        if (request.Optional("then") is null) await stopped.Task;
        if (request.Optional("then") == "throw") throw new InvalidOperationException("it rained frogs");
        await output.WriteLineAsync("stopped after 7 rows");
        return 1;
    }
}
