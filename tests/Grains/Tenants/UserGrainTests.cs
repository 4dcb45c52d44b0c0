using Arus.Domain.Tenants;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans.Runtime;

namespace Arus.Grains.Tests.Tenants;

public sealed class UserGrainTests
{
    private static readonly UserId s_budi = UserId.Parse("budi");
    private static readonly Caller s_self = new(Platform.Acme, "budi", Role.Viewer, Scopes.All);
    private static readonly NewUser s_new = new("Budi", EmailAddress.Parse("budi@example.com"), new("correct horse"));

    [Fact]
    public async Task User_Registered_SignsInAfterACrash()
    {
        await using Platform platform = await Platform.Start();
        await User(platform).Register(Platform.System, s_new, default).Given();

        await platform.Crash();

        await User(platform).CheckPassword(Platform.System, s_new.Password, default).Given();
        Assert.Equal(UserRefusals.WrongPassword, await User(platform).CheckPassword(Platform.System, new("Correct horse"), default).Code());
        Assert.Equal("Budi", (await User(platform).Read(s_self).Given()).DisplayName);
    }

    [Fact]
    public async Task Password_IsStoredNowhere()
    {
        await using Platform platform = await Platform.Start();
        await User(platform).Register(Platform.System, s_new, default).Given();

        Assert.Contains("budi@example.com", platform.Storage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", platform.Storage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_RegisteredAgain_IsTheSameOrRefused()
    {
        await using Platform platform = await Platform.Start();
        UserView first = await User(platform).Register(Platform.System, s_new, default).Given();

        Assert.Equal(first.Created, (await User(platform).Register(Platform.System, s_new, default).Given()).Created);
        Assert.Equal(RefusalCodes.SameIdOtherBody, await User(platform).Register(Platform.System, s_new with { Password = new("another horse") }, default).Code());
        Assert.Equal(1, platform.Storage.Plan.Landed);
    }

    [Fact]
    public async Task User_WhoIsNotThere_AnswersLikeAWrongPassword()
    {
        await using Platform platform = await Platform.Start();

        Assert.Equal(UserRefusals.WrongPassword, await User(platform).CheckPassword(Platform.System, s_new.Password, default).Code());
        Assert.Equal(1, platform.Hasher.Asked);
    }

    [Fact]
    public async Task Password_Changed_IsTheNewOneAlone()
    {
        await using Platform platform = await Platform.Start();
        await User(platform).Register(Platform.System, s_new, default).Given();

        Assert.Equal(UserRefusals.WrongPassword, await User(platform).ChangePassword(s_self, new(new("wrong horse"), new("another horse")), default).Code());
        await User(platform).ChangePassword(s_self, new(s_new.Password, new("another horse")), default).Given();

        Assert.Equal(UserRefusals.WrongPassword, await User(platform).CheckPassword(Platform.System, s_new.Password, default).Code());
        await User(platform).CheckPassword(Platform.System, new("another horse"), default).Given();
    }

    [Fact]
    public async Task Password_HashedByWeakerRules_IsHashedAnewWhenAtHand()
    {
        await using Platform platform = await Platform.Start();
        await User(platform).Register(Platform.System, s_new, default).Given();
        platform.Hasher.Iterations = Passwords.Iterations;

        await User(platform).CheckPassword(Platform.System, s_new.Password, default).Given();
        int landed = platform.Storage.Plan.Landed;
        await User(platform).CheckPassword(Platform.System, s_new.Password, default).Given();

        Assert.Equal((2, 2), (landed, platform.Storage.Plan.Landed));
        Assert.Contains("210000", platform.Storage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_TooManyAtOnce_AreTurnedAway()
    {
        await using Platform platform = await Platform.Start();
        await User(platform).Register(Platform.System, s_new, default).Given();
        platform.Hasher.IsBusy = true;

        Assert.Equal(UserRefusals.Busy, await User(platform).CheckPassword(Platform.System, s_new.Password, default).Code());
        Assert.Equal(UserRefusals.Busy, await User(platform).Register(Platform.System, s_new, default).Code());
        Assert.Equal(UserRefusals.Busy, await User(platform).ChangePassword(s_self, new(s_new.Password, new("another horse")), default).Code());
        Assert.Equal(UserRefusals.Busy, await platform.Grains.User(new("new")).Register(Platform.System, s_new, default).Code());
    }

    [Theory]
    [InlineData(Fault.BeforeLanding, UserRefusals.WrongPassword)]
    [InlineData(Fault.AfterLanding, null)]
    public async Task Registration_WhoseWriteFailed_IsWhatTheStoreSaysItIs(Fault fault, string? code)
    {
        await using Platform platform = await Platform.Start();
        platform.Storage.Plan.Fail(fault, "user");

        await Assert.ThrowsAsync<OrleansException>(() => User(platform).Register(Platform.System, s_new, default));

        Answer<Done> answer = await User(platform).CheckPassword(Platform.System, s_new.Password, default);
        Assert.Equal(code, answer.TryGet(out _, out Refusal? refusal) ? null : refusal.Code);
    }

    [Fact]
    public async Task Name_ChangedBySelf_IsKept()
    {
        await using Platform platform = await Platform.Start();
        await User(platform).Register(Platform.System, s_new, default).Given();
        await User(platform).Rename(s_self, "Bud", default).Given();

        await platform.Rest(User(platform));

        Assert.Equal("Bud", (await User(platform).Read(s_self).Given()).DisplayName);
    }

    private static IUserGrain User(Platform platform) => platform.Grains.User(s_budi);
}
