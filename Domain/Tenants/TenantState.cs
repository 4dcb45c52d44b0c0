using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Domain.Tenants;

[GenerateSerializer, Immutable, Alias("tenant-state")]
public sealed record TenantState
{
    /// <summary>What it was created with; null until it is.</summary>
    [Id(0)] public NewTenant? Origin { get; init; }

    [Id(1)] public string Name { get; init; } = "";

    [Id(2)] public DateTimeOffset Created { get; init; }

    [Id(3)] public ImmutableSortedDictionary<UserId, Member> Members { get; init; } = ImmutableSortedDictionary<UserId, Member>.Empty;

    [Id(4)] public ImmutableSortedDictionary<SettingName, string> Settings { get; init; } = ImmutableSortedDictionary<SettingName, string>.Empty;

    /// <summary>Changes of membership not yet told to their users: told again after a crash.</summary>
    [Id(5)] public ImmutableArray<MembershipNotice> Owed { get; init; } = [];

    /// <summary>Of the last notice: a user believes the highest.</summary>
    [Id(6)] public long Sequence { get; init; }
}
