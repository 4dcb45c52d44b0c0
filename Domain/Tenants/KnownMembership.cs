using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Domain.Tenants;

/// <summary>The last word of a tenant to a user; a null role is kept, so that an older notice that comes late changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("known-membership")]
public sealed record KnownMembership([property: Id(0)] Role? Role, [property: Id(1)] long Sequence);
