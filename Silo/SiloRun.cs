using Arus.Silo.Control;
using Arus.Silo.Data;
using Arus.Silo.Logging;
using Arus.Silo.Settings;
using Arus.Silo.Simulation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Arus.Silo;

/// <summary>One life of the process: run the platform until it is told to stop, or one command of it.</summary>
internal static partial class SiloRun
{
    /// <summary>Beyond the services' own limit: who ignores that does not keep the process.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(200);

    public static async Task<int> Main(string[] args)
    {
        long began = TimeProvider.System.GetTimestamp();
        try
        {
            CommandLine line = CommandLine.Parse(args);
            if (line.Words is [TerminalRun.Word]) return await TerminalRun.Run(line, Console.Out);
            return line.Words.IsEmpty ? await Platform(line, began) : await Command(line);
        }
        catch (StartRefusedException e)
        {
            foreach (string fault in e.Lines) await Console.Error.WriteLineAsync($"arus: {fault}");
            return e.ExitCode;
        }
    }

    private static async Task<int> Platform(CommandLine line, long began)
    {
        WebApplication app = SiloHost.Build(line, Modules.Modules.All);
        HostingOptions hosting = app.Services.GetRequiredService<HostingOptions>();
        try
        {
            return await Run(app, hosting, began);
        }
        finally
        {
            // Stores flush here. Who hangs even now has had the whole stop: the process ends without it.
            await Task.WhenAny(app.DisposeAsync().AsTask(), Task.Delay(hosting.StoresCloseWithin, TimeProvider.System));
        }
    }

    private static async Task<int> Run(WebApplication app, HostingOptions hosting, long began)
    {
        DataDirectory data = app.Services.GetRequiredService<DataDirectory>();
        ILogger log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Arus");
        if (data.TookOverFrom is { } dead) LogTookOver(log, data.Root, dead);

        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            if (StartFault.Of(hosting, e) is { } refused) throw refused;

            LogNotStarted(log, e);
            return ExitCode.Finding;
        }

        string url = Url(app);
        data.Announce(url);
        double milliseconds = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        LogReady(log, milliseconds, url, data.Root);
        return await UntilStopped(app, hosting, log);
    }

    private static async Task<int> UntilStopped(WebApplication app, HostingOptions hosting, ILogger log)
    {
        TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration told = app.Lifetime.ApplicationStopping.Register(stopping.SetResult);
        await stopping.Task;

        long began = TimeProvider.System.GetTimestamp();
        try
        {
            await app.StopAsync(CancellationToken.None).WaitAsync(hosting.ServicesStopWithin + s_grace, TimeProvider.System);
            double milliseconds = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
            LogStopped(log, milliseconds);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException or AggregateException)
        {
            LogNotStopped(log, hosting.StopWithin.TotalSeconds, e);
            return ExitCode.Finding;
        }
    }

    /// <summary>A command on a data directory that no platform has open. Nothing listens meanwhile.</summary>
    private static async Task<int> Command(CommandLine line)
    {
        string name = string.Join(' ', line.Words);
        await using WebApplication app = SiloHost.Build(line, Modules.Modules.All, b => ConsoleLog.BesideAnAnswer(b.Logging));
        ImmutableArray<IControlCommand> known = [.. app.Services.GetServices<IControlCommand>().Where(c => c.WorksOffline)];
        IControlCommand command = known.FirstOrDefault(c => c.Name == name)
            ?? throw new StartRefusedException(ExitCode.Usage, $"'{name}' is no command: write one of {string.Join(", ", known.Select(c => c.Name))}, or none to run the platform");

        return await OfflineCommand.Run(command, line.Arguments, app.Services.GetRequiredService<TimeProvider>());
    }

    private static string Url(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => !a.Contains("unix:", StringComparison.Ordinal)) ?? "";
}
