using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Operations;

/// <summary>A failure as it was met, before anybody looked at it: looking is the drain's work, not the failing call's.</summary>
public sealed record Failure(Exception Error, TenantId? Tenant, DateTimeOffset At, RecoveryTried? Recovery);
