using Microsoft.Extensions.Logging;

namespace Arus.Grains.Tenants;

internal sealed partial class TenantGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "User {User} does not take the membership of tenant {Tenant} ({Code})")]
    private partial void LogRefused(string user, string tenant, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "User {User} could not be told of the membership of tenant {Tenant}: it is told again")]
    private partial void LogNotTold(Exception error, string user, string tenant);
}
