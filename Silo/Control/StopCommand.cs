namespace Arus.Silo.Control;

/// <summary>Stops the platform in order.</summary>
internal sealed class StopCommand(IHostApplicationLifetime lifetime) : IControlCommand
{
    public string Name => "stop";

    public bool Changes => true;

    public bool WorksOffline => false;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"stopping process {Environment.ProcessId}");
        lifetime.StopApplication();
        return ExitCode.Done;
    }
}
