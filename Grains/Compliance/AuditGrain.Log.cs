using Arus.Grains.Abstractions.Compliance;
using Microsoft.Extensions.Logging;

namespace Arus.Grains.Compliance;

internal sealed partial class AuditGrain
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit chain of tenant {Tenant} is bad from row {Version} on: {What}: {Because}")]
    private partial void LogBad(string tenant, long version, AuditFaultKind what, string because);

    [LoggerMessage(Level = LogLevel.Error, Message = "Row {Version} of the audit chain of tenant {Tenant} is stored but could not be anchored")]
    private partial void LogNotAnchored(Exception error, string tenant, long version);
}
