using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Tenants;

internal sealed class UserGrain(
    [PersistentState("user")] IPersistentState<UserState> stored,
    IPasswordHasher hasher,
    TimeProvider time) : StoredGrain<UserState>(stored), IUserGrain
{
    private static readonly Refusal s_busy = new(UserRefusals.Busy, "too many passwords wait to be checked: try again in a moment");
    private static readonly Refusal s_wrong = new(UserRefusals.WrongPassword, "the password is not right");

    private UserId Id => new(GrainKey.Parse(this.GetPrimaryKeyString())[0]);

    public async Task<Answer<UserView>> Register(Caller caller, NewUser user, CancellationToken cancel)
    {
        if (UserRules.MayRegister(Id, caller, user) is { } refusal) return Answer.Refuse<UserView>(refusal);
        if (State.Password is { } known)
        {
            return await hasher.Matches(user.Password, known, cancel) is { } matches
                ? UserRules.RegisterAgain(State, Id, user, matches)
                : Answer.Refuse<UserView>(s_busy);
        }

        if (await hasher.Make(user.Password, cancel) is not { } hash) return Answer.Refuse<UserView>(s_busy);

        (Answer<UserView> answer, UserState next) = UserRules.Register(State, Id, user, hash, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }

    public Task<Answer<UserView>> Read(Caller caller) => Task.FromResult(UserRules.Read(State, Id, caller));

    public async Task<Answer<UserView>> Rename(Caller caller, string displayName, CancellationToken cancel)
    {
        (Answer<UserView> answer, UserState next) = UserRules.Rename(State, Id, caller, displayName);
        await Store(next, cancel);
        return answer;
    }

    public async Task<Answer<Done>> ChangePassword(Caller caller, PasswordChange change, CancellationToken cancel)
    {
        if (UserRules.MayChangePassword(State, Id, caller, change.Next) is { } refusal) return Answer.Refuse<Done>(refusal);
        if (await Check(change.Current, cancel) is { } wrong) return Answer.Refuse<Done>(wrong);
        if (await hasher.Make(change.Next, cancel) is not { } hash) return Answer.Refuse<Done>(s_busy);

        await Store(State with { Password = hash }, cancel);
        return Answer.Done;
    }

    public async Task<Answer<Done>> CheckPassword(Caller caller, Secret password, CancellationToken cancel)
    {
        if (UserRules.MayCheckPassword(caller) is { } refusal) return Answer.Refuse<Done>(refusal);
        if (await Check(password, cancel) is { } wrong) return Answer.Refuse<Done>(wrong);

        // The password is at hand only now: if today's rules are stronger than its hash, make it again. Too busy is no failure.
        if (Passwords.IsOutdated(State.Password!) && await hasher.Make(password, cancel) is { } hash) await Store(State with { Password = hash }, cancel);
        return Answer.Done;
    }

    public async Task<Answer<Done>> Belong(Caller caller, MembershipNotice notice, CancellationToken cancel)
    {
        (Answer<Done> answer, UserState next) = UserRules.Belong(State, Id, caller, notice);
        await Store(next, cancel);
        return answer;
    }

    /// <summary>Null when it matches. A user that does not exist takes as long and answers the same as a wrong password.</summary>
    private async Task<Refusal?> Check(Secret password, CancellationToken cancel) =>
        await hasher.Matches(password, State.Password ?? Passwords.Nobody, cancel) is { } matches ? matches ? null : s_wrong : s_busy;
}
