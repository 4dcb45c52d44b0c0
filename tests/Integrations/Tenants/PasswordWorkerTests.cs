using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Tenants;
using Arus.Integrations.Tenants;

namespace Arus.Integrations.Tests.Tenants;

public sealed class PasswordWorkerTests
{
    private static readonly Secret s_password = new("correct horse");

    [Fact]
    public async Task Password_Hashed_MatchesItsHashAlone()
    {
        using PasswordWorker worker = new(new CryptographicRandom());

        PasswordHash? hash = await worker.Make(s_password, default);

        Assert.False(Passwords.IsOutdated(hash!));
        Assert.True(await worker.Matches(s_password, hash!, default));
        Assert.False(await worker.Matches(new("wrong horse"), hash!, default));
    }

    [Fact]
    public async Task Password_HashedTwice_HasTwoSalts()
    {
        using PasswordWorker worker = new(new CryptographicRandom(), iterations: 1);

        Assert.NotEqual((await worker.Make(s_password, default))!.Salt, (await worker.Make(s_password, default))!.Salt);
    }

    [Fact]
    public async Task Passwords_MoreThanMayWait_AreTurnedAwayAtOnce()
    {
        using PasswordWorker worker = new(new CryptographicRandom(), threads: 1, queue: 2);

        Task<PasswordHash?>[] asked = [.. Enumerable.Range(0, 50).Select(_ => worker.Make(s_password, default))];
        PasswordHash?[] hashes = await Task.WhenAll(asked);

        Assert.InRange(hashes.Count(hash => hash is not null), 2, 10);
    }

    [Fact]
    public async Task Caller_WhoGaveUp_CostsNoHash()
    {
        using PasswordWorker worker = new(new CryptographicRandom());
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => worker.Make(s_password, cancel.Token));
    }
}
