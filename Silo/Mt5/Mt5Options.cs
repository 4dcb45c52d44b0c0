using Arus.Silo.Settings;

namespace Arus.Silo.Mt5;

/// <summary>The door of MetaTrader 5 terminals. Section Mt5.</summary>
public sealed class Mt5Options
{
    /// <summary>A TCP port of its own, 1 to 65535. Default 0: the platform's own port, where only this machine may connect.</summary>
    [Setting("a port from 0 to 65535 (0: the platform's own)", Min = "0", Max = "65535")]
    public int Port { get; init; }

    /// <summary>Address its own port listens on. Default 127.0.0.1: nobody outside this machine reaches it.</summary>
    [Setting("an address of this machine, for example 0.0.0.0 with a certificate")]
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>File of the certificate for its own port: PKCS #12 (.pfx, .p12), or PEM with the chain. Read again when it changes.</summary>
    [Setting("the path of a .pfx, .p12 or .pem file")]
    public string? Certificate { get; init; }

    /// <summary>File of the private key where the certificate is PEM and does not hold it.</summary>
    [Setting("the path of a .pem file with the private key")]
    public string? CertificateKey { get; init; }

    /// <summary>What opens a PKCS #12 file or an encrypted key. Default: nothing.</summary>
    [Setting("the password of the certificate's file", Secret = true, IsOptional = true)]
    public string? CertificatePassword { get; init; }

    /// <summary>Terminals connected at once, 1 to 100000. Default 2000; a further one is told OVERLOADED.</summary>
    [Setting("a number from 1 to 100000", Min = "1", Max = "100000")]
    public int MaxSessions { get; init; } = 2_000;

    /// <summary>Ticks and bars a terminal may be ahead of what the platform took, 1000 to 1000000. Default 40000; each takes 48 bytes while it waits.</summary>
    [Setting("a number from 1000 to 1000000", Min = "1000", Max = "1000000")]
    public int CreditWindow { get; init; } = 40_000;

    /// <summary>How long a terminal that found no room is told to wait, 1 s to 10 min. Default 10 s.</summary>
    [Setting("a duration from 1s to 10m", Min = "1s", Max = "10m")]
    public TimeSpan RetryOverloaded { get; init; } = TimeSpan.FromSeconds(10);
}
