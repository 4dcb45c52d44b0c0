using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A setting; null removes it.</summary>
[GenerateSerializer, Immutable, Alias("tenant-setting")]
public sealed record TenantSetting(
    [property: Id(0)] SettingName Name,
    [property: Id(1)] string? Value);
