using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Domain.Trading.Terminals;

/// <summary>An act to be written in the audit, and whose it was.</summary>
[GenerateSerializer, Immutable, Alias("owed-act")]
public sealed record OwedAct([property: Id(0)] Caller By, [property: Id(1)] AuditEntry Entry);
