using System.Net;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Arus.Mt5Gateway.Endpoint;

/// <summary>Whether a request may become a terminal's connection.</summary>
internal static class UpgradeCheck
{
    private const string WebSocketVersion = "13";

    /// <summary>Null: it may. Else the status and one line that says what to do.</summary>
    public static (int Status, string Because)? Refusal(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!request.IsHttps && !IsLoopback(context.Connection.RemoteIpAddress))
        {
            return (StatusCodes.Status403Forbidden, "without TLS only this machine may connect: configure a certificate (Mt5:Certificate) and use wss://");
        }

        if (request.Headers.ContainsKey(HeaderNames.Origin)) return (StatusCodes.Status403Forbidden, "a browser is no terminal");
        if (!IsUpgrade(context)) return (StatusCodes.Status426UpgradeRequired, "this is the door of MetaTrader 5 terminals: connect by WebSocket, version 13");
        if (!UpgradeKey.IsValid(request.Headers.SecWebSocketKey)) return (StatusCodes.Status400BadRequest, "Sec-WebSocket-Key is not 16 bytes in base64");

        return request.Headers.GetCommaSeparatedValues(HeaderNames.SecWebSocketProtocol).Contains(ProtocolLimits.Subprotocol)
            ? null
            : (StatusCodes.Status400BadRequest, $"Sec-WebSocket-Protocol does not offer {ProtocolLimits.Subprotocol}");
    }

    private static bool IsUpgrade(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        && context.Request.Headers.GetCommaSeparatedValues(HeaderNames.Upgrade).Contains("websocket", StringComparer.OrdinalIgnoreCase)
        && context.Request.Headers.SecWebSocketVersion == WebSocketVersion;

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
