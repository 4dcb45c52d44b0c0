using System.Net.Sockets;
using Arus.Silo.Data;
using Arus.Silo.Modules;
using Arus.Silo.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Arus.Silo.Tests;

/// <summary>The platform as it is composed in production, on a free port and a folder of its own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private RunningHost(WebApplication app, TemporaryFolder folder)
    {
        (App, _folder) = (app, folder);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(a => a.StartsWith("http://127", StringComparison.Ordinal));
        Http = new() { BaseAddress = new(address) };
        string socket = app.Services.GetRequiredService<DataDirectory>().ControlSocket;
        Control = new(new SocketsHttpHandler { ConnectCallback = (_, cancel) => Open(socket, cancel) }) { BaseAddress = new("http://arus") };
    }

    public WebApplication App { get; }

    /// <summary>Through the TCP port.</summary>
    public HttpClient Http { get; }

    /// <summary>Through the control socket.</summary>
    public HttpClient Control { get; }

    public static async Task<RunningHost> Start(ImmutableArray<IModule> modules, params string[] settings)
    {
        TemporaryFolder folder = new();
        WebApplication app = Build(folder, modules, settings);
        await app.StartAsync();
        return new(app, folder);
    }

    public static WebApplication Build(TemporaryFolder folder, ImmutableArray<IModule> modules, params string[] settings) =>
        SiloHost.Build(
            CommandLine.Parse(["--port", "0", "--data", folder.Path, "--environment", "Development", "--Logging:LogLevel:Default", "None", .. Quiet(modules), .. settings]),
            [new StorageModule(), .. modules]);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Control.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The simulated market writes and trades on its own: only a test of it wants that.</summary>
    private static string[] Quiet(ImmutableArray<IModule> modules) => modules.Any(m => m is SimulatedTerminalModule) ? ["--Simulation:Terminal", "false"] : [];

    private static async ValueTask<Stream> Open(string path, CancellationToken cancel)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
