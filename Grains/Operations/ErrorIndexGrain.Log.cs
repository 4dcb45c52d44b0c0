using Microsoft.Extensions.Logging;

namespace Arus.Grains.Operations;

internal sealed partial class ErrorIndexGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A summary for the index of failures was refused ({Code}): the caller is of tenant {Tenant}")]
    private partial void LogRefused(string code, string tenant);
}
