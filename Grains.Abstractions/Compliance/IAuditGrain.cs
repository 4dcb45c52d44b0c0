using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>The audit journal of one tenant, hash-chained. Key: tenant.</summary>
[Alias("audit")]
public interface IAuditGrain : IGrainWithStringKey
{
    /// <summary>Writes down what the caller did. The same entry twice is one row; the same id with another body is refused.</summary>
    [Alias("append")]
    Task<Answer<AuditReceipt>> Append(Caller caller, AuditEntry entry, CancellationToken cancel);

    /// <summary>Rows from a version on; the first is 1.</summary>
    [Alias("read"), AlwaysInterleave]
    Task<Answer<AuditPage>> Read(Caller caller, long from, int limit, CancellationToken cancel);

    /// <summary>Walks the whole chain; writing goes on beside it.</summary>
    [Alias("verify"), AlwaysInterleave, ResponseTimeout("00:05:00")]
    Task<Answer<AuditVerdict>> Verify(Caller caller, CancellationToken cancel);
}
