using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Tenants;

namespace Arus.Fakes.Tenants;

/// <summary>The real hash of few rounds, at once; counts how often it was asked, and is busy when told.</summary>
public sealed class QuickHasher(IRandomBytes random) : IPasswordHasher
{
    private int _asked;

    public bool IsBusy { get; set; }

    /// <summary>Below <see cref="Passwords.Iterations"/> a hash counts as outdated.</summary>
    public int Iterations { get; set; } = 2;

    public int Asked => Volatile.Read(ref _asked);

    public Task<PasswordHash?> Make(Secret password, CancellationToken cancel)
    {
        byte[] salt = new byte[Passwords.SaltBytes];
        random.Fill(salt);
        Interlocked.Increment(ref _asked);
        return Task.FromResult(IsBusy ? null : Passwords.Make(password, salt, Iterations));
    }

    public Task<bool?> Matches(Secret password, PasswordHash hash, CancellationToken cancel)
    {
        Interlocked.Increment(ref _asked);
        return Task.FromResult<bool?>(IsBusy ? null : hash != Passwords.Nobody && Passwords.Matches(password, hash));
    }
}
