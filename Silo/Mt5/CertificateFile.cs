using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Arus.Silo.Mt5;

/// <summary>A certificate as its files hold it now: renewed files are read again, and ones that cannot be read leave the last that could.</summary>
internal sealed partial class CertificateFile(Mt5Options options)
{
    private readonly Lock _gate = new();
    private X509Certificate2? _current;
    private DateTime _written;

    /// <exception cref="CryptographicException">It was never read and cannot be.</exception>
    /// <exception cref="IOException">The same.</exception>
    public X509Certificate2 Current(ILogger? log = null)
    {
        lock (_gate)
        {
            DateTime written = File.GetLastWriteTimeUtc(options.Certificate!);
            if (_current is not null && written == _written) return _current;
            try
            {
                _current = Read();
                _written = written;
            }
            catch (Exception error) when (_current is not null && error is CryptographicException or IOException or UnauthorizedAccessException)
            {
                if (log is not null) LogNotRead(log, error, options.Certificate!);
            }

            return _current!;
        }
    }

    private X509Certificate2 Read()
    {
        string path = options.Certificate!;
        if (Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12") return X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);

        return options.CertificatePassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, options.CertificateKey)
            : X509Certificate2.CreateFromPemFile(path, options.CertificateKey);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The certificate {Path} changed and cannot be read: the one before it is shown on")]
    private static partial void LogNotRead(ILogger log, Exception error, string path);
}
