using System.Net;
using System.Threading.Channels;
using Arus.Mt5Gateway.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>The gateway's end of real connections, played by a test line by line. It shares the codec with the gateway and nothing else.</summary>
internal sealed class ScriptedGateway : IAsyncDisposable
{
    private readonly Channel<GatewayPeer> _peers = Channel.CreateUnbounded<GatewayPeer>();
    private readonly WebApplication _app;

    private ScriptedGateway(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = new("ws://127.0.0.1/mt5");

    public static async Task<ScriptedGateway> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        ScriptedGateway gateway = new(app);
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.Zero });
        app.Run(gateway.Serve);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        gateway.Url = new(address.Replace("http://", "ws://", StringComparison.Ordinal) + ProtocolLimits.Path);
        return gateway;
    }

    /// <summary>The next terminal that connects.</summary>
    public async Task<GatewayPeer> Accept() => await _peers.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task Serve(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !context.WebSockets.WebSocketRequestedProtocols.Contains(ProtocolLimits.Subprotocol))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using System.Net.WebSockets.WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(ProtocolLimits.Subprotocol);
        GatewayPeer peer = new(socket);
        _peers.Writer.TryWrite(peer);
        await peer.Read(context.RequestAborted);
    }
}
