using Arus.Grains.Abstractions.Answers;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A person, in whatever tenants. Key: user.</summary>
[Alias("user")]
public interface IUserGrain : IGrainWithStringKey
{
    /// <summary>The platform's own code only.</summary>
    [Alias("register")]
    Task<Answer<UserView>> Register(Caller caller, NewUser user, CancellationToken cancel);

    [Alias("read"), ReadOnly]
    Task<Answer<UserView>> Read(Caller caller);

    [Alias("rename")]
    Task<Answer<UserView>> Rename(Caller caller, string displayName, CancellationToken cancel);

    /// <summary>The person alone, who knows the current one.</summary>
    [Alias("change-password")]
    Task<Answer<Done>> ChangePassword(Caller caller, PasswordChange change, CancellationToken cancel);

    /// <summary>The platform's own code only, for a person who signs in.</summary>
    [Alias("check-password")]
    Task<Answer<Done>> CheckPassword(Caller caller, Secret password, CancellationToken cancel);

    /// <summary>The tenant's own code only: the tenant is the caller's.</summary>
    [Alias("belong")]
    Task<Answer<Done>> Belong(Caller caller, MembershipNotice notice, CancellationToken cancel);
}
