using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>The gateway on a real server and real sockets, before played grains.</summary>
internal sealed class LiveGateway : IAsyncDisposable
{
    private const string Key = "dGhlIHNhbXBsZSBub25jZQ==";

    private readonly WebApplication _app;
    private readonly Mt5Metrics _metrics = new();

    private LiveGateway(PlayedGrains grains, RecordedStreams streams, Mt5Settings settings, int port)
    {
        (Grains, Streams) = (grains, streams);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(s => new Mt5Endpoint(
            new(grains, streams, settings, _metrics, TimeProvider.System, NullLogger.Instance), new(settings), s.GetRequiredService<IHostApplicationLifetime>()));
        _app = builder.Build();
        _app.MapMt5();
    }

    public PlayedGrains Grains { get; }

    public RecordedStreams Streams { get; }

    public int Port { get; private set; }

    public static async Task<LiveGateway> Start(PlayedGrains? grains = null, RecordedStreams? streams = null, Mt5Settings? settings = null, int port = 0)
    {
        LiveGateway gateway = new(grains ?? new(), streams ?? new(), settings ?? Mt5Settings.Default, port);
        await gateway._app.StartAsync();
        string address = gateway._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        gateway.Port = new Uri(address).Port;
        return gateway;
    }

    /// <summary>A terminal dials. Null: it was answered with another status than 101.</summary>
    public async Task<RawTerminal?> Dial()
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        NetworkStream stream = new(socket, ownsSocket: true);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {ProtocolLimits.Path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Key}\r\nSec-WebSocket-Protocol: {ProtocolLimits.Subprotocol}\r\n\r\n"));
        string answer = await Head(stream);
        if (!answer.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal))
        {
            await stream.DisposeAsync();
            return null;
        }

        Assert.Contains($"Sec-WebSocket-Accept: {UpgradeKey.Accept(Key)}", answer, StringComparison.Ordinal);
        Assert.Contains($"Sec-WebSocket-Protocol: {ProtocolLimits.Subprotocol}", answer, StringComparison.Ordinal);
        return new(PipeWriter.Create(stream), PipeReader.Create(stream, new(bufferSize: 1_024, useZeroByteReads: true)), Task.CompletedTask);
    }

    /// <summary>The same, again and again while there is no room.</summary>
    public async Task<RawTerminal> Reach()
    {
        while (true)
        {
            if (await Dial() is { } terminal) return terminal;
            await Task.Yield();
        }
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _metrics.Dispose();
    }

    private static async Task<string> Head(NetworkStream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0) break;
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
