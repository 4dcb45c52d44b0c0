using System.Net;
using System.Security.Cryptography;
using Arus.Mt5Gateway.Endpoint;
using Arus.Silo.Mt5;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Arus.Silo.Modules;

/// <summary>The gateway of MetaTrader 5 terminals.</summary>
internal sealed class Mt5Module : IModule
{
    public string Name => "Mt5";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Storage", "Tenants", "MarketData"];

    public void Register(ModuleContext module)
    {
        Mt5Options options = module.Options<Mt5Options>();
        module.Services.AddMt5(new(options.MaxSessions, options.CreditWindow, options.RetryOverloaded));
        CertificateFile? certificate = Certificate(module, options);
        if (options.Port != 0)
        {
            IPAddress address = Address(module, options);
            // After the others: what makes TLS here is set up by then.
            module.Services.PostConfigure<KestrelServerOptions>(kestrel => Mt5Door.Listen(kestrel, address, options.Port, certificate));
            module.Routes(Mt5Door.Guard);
        }

        module.Routes(app => app.MapMt5());
    }

    private static IPAddress Address(ModuleContext module, Mt5Options options)
    {
        if (IPAddress.TryParse(options.Bind, out IPAddress? address)) return address;

        module.Fault(new("Arus:Mt5:Bind", $"= '{options.Bind}' is not an address", "write an IP address of this machine, for example 0.0.0.0"));
        return IPAddress.Loopback;
    }

    private static CertificateFile? Certificate(ModuleContext module, Mt5Options options)
    {
        if (options.Certificate is null) return null;
        if (options.Port == 0) module.Fault(new("Arus:Mt5:Certificate", "has no port to serve", "give terminals a port of their own, for example Mt5:Port 8443"));

        CertificateFile certificate = new(options);
        try
        {
            certificate.Current();
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            module.Fault(new("Arus:Mt5:Certificate", $"= '{options.Certificate}' cannot be read as a certificate with its private key", "write the path of a .pfx file and its password, or of PEM files"));
        }

        return certificate;
    }
}
