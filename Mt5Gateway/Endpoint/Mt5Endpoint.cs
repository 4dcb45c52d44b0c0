using System.Net;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Arus.Mt5Gateway.Endpoint;

/// <summary>Answers requests to the gateway's path: upgrades those that are terminals and serves each to its end.</summary>
internal sealed class Mt5Endpoint(SessionParts parts, SessionRegistry sessions, IHostApplicationLifetime lifetime)
{
    private const int ReadBytes = 16_384;

    public async Task Serve(HttpContext context)
    {
        if (UpgradeCheck.Refusal(context) is var (status, because))
        {
            await Refuse(context, status, because);
            return;
        }

        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        using Admission? admission = lifetime.ApplicationStopping.IsCancellationRequested ? null : sessions.Admit(address);
        if (admission is null)
        {
            context.Response.Headers.RetryAfter = "10";
            await Refuse(context, StatusCodes.Status503ServiceUnavailable, $"{ProtocolLimits.SessionsWithoutHelloOfAnAddress} connections of this address have not said hello, or the platform stops: try again");
            return;
        }

        await Serve(context, address, admission);
    }

    private async Task Serve(HttpContext context, IPAddress address, Admission admission)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.Upgrade = "websocket";
        headers.Connection = HeaderNames.Upgrade;
        headers.SecWebSocketAccept = UpgradeKey.Accept(context.Request.Headers.SecWebSocketKey!);
        headers.SecWebSocketProtocol = ProtocolLimits.Subprotocol;
        await using Stream stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();

        StreamConnection connection = new(stream, ReadBytes);
        using TerminalSession session = new(connection, address.ToString(), parts, admission);
        using CancellationTokenRegistration stopping = lifetime.ApplicationStopping.Register(() => session.End(ByeCode.ShuttingDown, "the platform stops"));
        sessions.Add(session);
        try
        {
            await session.Run();
        }
        finally
        {
            sessions.Remove(session);
            await connection.Complete();
        }
    }

    private async Task Refuse(HttpContext context, int status, string because)
    {
        parts.Metrics.Refused(status);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status426UpgradeRequired)
        {
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.SecWebSocketVersion = "13";
        }

        await context.Response.WriteAsync(because + "\n");
    }
}
