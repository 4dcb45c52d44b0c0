using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A tenant tells a user what they are there; null is nothing any more. A notice older than the last known changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("membership-notice")]
public sealed record MembershipNotice(
    [property: Id(0)] UserId User,
    [property: Id(1)] Role? Role,
    [property: Id(2)] long Sequence);
