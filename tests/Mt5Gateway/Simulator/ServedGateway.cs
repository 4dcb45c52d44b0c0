using System.Net;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Tests.Playground;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>The gateway itself on a loopback port, with played grains behind it.</summary>
internal sealed class ServedGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Mt5Metrics _metrics = new();

    private ServedGateway(WebApplication app) => _app = app;

    public PlayedGrains Grains { get; } = new();

    public RecordedStreams Streams { get; } = new();

    public Uri Url { get; private set; } = new("ws://127.0.0.1/mt5");

    public static async Task<ServedGateway> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        ServedGateway gateway = new(app);
        Mt5Settings settings = Mt5Settings.Default;
        Mt5Endpoint endpoint = new(new(gateway.Grains, gateway.Streams, settings, gateway._metrics, TimeProvider.System, NullLogger.Instance), new(settings), app.Lifetime);
        app.Run(endpoint.Serve);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        gateway.Url = new(address.Replace("http://", "ws://", StringComparison.Ordinal) + ProtocolLimits.Path);
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _metrics.Dispose();
    }
}
