using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Tenants;

/// <summary>The slow hash, away from grains' turns, by a bounded number of workers. Null when too many wait already.</summary>
public interface IPasswordHasher
{
    Task<PasswordHash?> Make(Secret password, CancellationToken cancel);

    Task<bool?> Matches(Secret password, PasswordHash hash, CancellationToken cancel);
}
