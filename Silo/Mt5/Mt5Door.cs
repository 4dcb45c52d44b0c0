using System.Net;
using System.Security.Authentication;
using Arus.Mt5Gateway.Protocol;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Arus.Silo.Mt5;

/// <summary>The port of terminals, where it is one of its own: nothing else is served there.</summary>
internal sealed class Mt5Door
{
    private static readonly Mt5Door s_mark = new();

    public static void Listen(KestrelServerOptions kestrel, IPAddress address, int port, CertificateFile? certificate) => kestrel.Listen(address, port, listen =>
    {
        listen.Protocols = HttpProtocols.Http1;
        if (certificate is not null) listen.UseHttps(Tls(certificate, kestrel.ApplicationServices.GetRequiredService<ILogger<Mt5Door>>()));
        listen.Use(next => connection =>
        {
            connection.Features.Set(s_mark);
            return next(connection);
        });
    });

    /// <summary>Through this door only terminals come in: pages of the platform do not exist behind it.</summary>
    public static void Guard(WebApplication app) => app.Use(next => context =>
    {
        if (context.Features.Get<Mt5Door>() is null || context.Request.Path == ProtocolLimits.Path) return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static HttpsConnectionAdapterOptions Tls(CertificateFile certificate, ILogger log) => new()
    {
        ServerCertificateSelector = (_, _) => certificate.Current(log),
#pragma warning disable CA5398 // The protocol of the bridge asks for TLS 1.2 at least, whatever the machine's default is.
        SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
#pragma warning restore CA5398
    };
}
