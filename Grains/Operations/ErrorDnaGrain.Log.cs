using Microsoft.Extensions.Logging;

namespace Arus.Grains.Operations;

internal sealed partial class ErrorDnaGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A record of failure {Fingerprint} was refused ({Code}): the caller is of tenant {Tenant}")]
    private partial void LogRefused(string fingerprint, string code, string tenant);
}
