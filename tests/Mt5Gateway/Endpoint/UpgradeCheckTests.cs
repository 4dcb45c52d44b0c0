using System.Net;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Arus.Mt5Gateway.Tests.Endpoint;

public sealed class UpgradeCheckTests
{
    [Fact]
    public void Request_OfATerminalOnThisMachine_MayUpgrade() => Assert.Null(UpgradeCheck.Refusal(Request()));

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.8.9.10", null)]
    [InlineData("::1", null)]
    [InlineData("::ffff:127.0.0.1", null)]
    [InlineData("10.0.0.7", 403)]
    [InlineData("::ffff:10.0.0.7", 403)]
    [InlineData("203.0.113.9", 403)]
    [InlineData(null, 403)]
    public void Address_WithoutTls_IsThisMachinesOrRefused(string? address, int? status) =>
        Assert.Equal(status, UpgradeCheck.Refusal(Request(c => c.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address)))?.Status);

    [Fact]
    public void Address_WithTls_MayBeAny() => Assert.Null(UpgradeCheck.Refusal(Request(c =>
    {
        c.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.9");
        c.Request.Scheme = "https";
    })));

    [Theory]
    [InlineData("Upgrade", "h2c", 426)]
    [InlineData("Sec-WebSocket-Version", "8", 426)]
    [InlineData("Sec-WebSocket-Version", "", 426)]
    [InlineData("Sec-WebSocket-Key", "", 400)]
    [InlineData("Sec-WebSocket-Key", "AAAA", 400)]
    [InlineData("Sec-WebSocket-Key", "!!!!!!!!!!!!!!!!!!!!!!!!", 400)]
    [InlineData("Sec-WebSocket-Protocol", "", 400)]
    [InlineData("Sec-WebSocket-Protocol", "arus.mt5.2", 400)]
    [InlineData("Sec-WebSocket-Protocol", "chat, arus.mt5.1", null)]
    [InlineData("Upgrade", "WebSocket", null)]
    [InlineData("Origin", "https://example.com", 403)]
    public void Header_ThatIsNotATerminals_IsRefused(string name, string value, int? status) =>
        Assert.Equal(status, UpgradeCheck.Refusal(Request(c => c.Request.Headers[name] = value))?.Status);

    [Fact]
    public void Request_ThatIsNoUpgrade_Is426()
    {
        Assert.Equal(426, UpgradeCheck.Refusal(Request(c => c.Request.Method = "POST"))?.Status);
        Assert.Equal(426, UpgradeCheck.Refusal(Request(c => c.Features.Set<IHttpUpgradeFeature>(null)))?.Status);
    }

    private static DefaultHttpContext Request(Action<DefaultHttpContext>? but = null)
    {
        DefaultHttpContext context = new();
        context.Features.Set<IHttpUpgradeFeature>(new Upgradable());
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Method = "GET";
        context.Request.Scheme = "http";
        context.Request.Headers.Upgrade = "websocket";
        context.Request.Headers.Connection = "Upgrade";
        context.Request.Headers.SecWebSocketVersion = "13";
        context.Request.Headers.SecWebSocketKey = "dGhlIHNhbXBsZSBub25jZQ==";
        context.Request.Headers.SecWebSocketProtocol = ProtocolLimits.Subprotocol;
        but?.Invoke(context);
        return context;
    }

    private sealed class Upgradable : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => true;

        public Task<Stream> UpgradeAsync() => throw new NotSupportedException();
    }
}
