using Arus.Grains.Abstractions.Answers;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A tenant: its name, members and settings. Key: tenant.</summary>
[Alias("tenant")]
public interface ITenantGrain : IGrainWithStringKey
{
    /// <summary>The platform's own code only. The same twice is one tenant; another body is refused.</summary>
    [Alias("create")]
    Task<Answer<TenantView>> Create(Caller caller, NewTenant tenant, CancellationToken cancel);

    [Alias("read"), ReadOnly]
    Task<Answer<TenantView>> Read(Caller caller);

    [Alias("rename")]
    Task<Answer<TenantView>> Rename(Caller caller, string name, CancellationToken cancel);

    [Alias("set-member")]
    Task<Answer<TenantView>> SetMember(Caller caller, UserId user, Role role, CancellationToken cancel);

    [Alias("remove-member")]
    Task<Answer<TenantView>> RemoveMember(Caller caller, UserId user, CancellationToken cancel);

    [Alias("set-setting")]
    Task<Answer<TenantView>> SetSetting(Caller caller, TenantSetting setting, CancellationToken cancel);
}
