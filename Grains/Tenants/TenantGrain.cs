using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Tenants;

internal sealed partial class TenantGrain(
    [PersistentState("tenant")] IPersistentState<TenantState> stored,
    TimeProvider time,
    ILogger<TenantGrain> log) : StoredGrain<TenantState>(stored), ITenantGrain
{
    private static readonly TimeSpan s_tellAgain = TimeSpan.FromSeconds(30);

    private IGrainTimer? _tellAgain;

    private TenantId Id => GrainKey.Parse(this.GetPrimaryKeyString()).Tenant;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => TellOwed(cancellationToken);

    public Task<Answer<TenantView>> Create(Caller caller, NewTenant tenant, CancellationToken cancel) =>
        Change(TenantRules.Create(State, Id, caller, tenant, time.GetUtcNow()), cancel);

    public Task<Answer<TenantView>> Read(Caller caller) => Task.FromResult(TenantRules.Read(State, Id, caller));

    public Task<Answer<TenantView>> Rename(Caller caller, string name, CancellationToken cancel) => Change(TenantRules.Rename(State, Id, caller, name), cancel);

    public Task<Answer<TenantView>> SetMember(Caller caller, UserId user, Role role, CancellationToken cancel) =>
        Change(MemberRules.Set(State, Id, caller, user, role, time.GetUtcNow()), cancel);

    public Task<Answer<TenantView>> RemoveMember(Caller caller, UserId user, CancellationToken cancel) => Change(MemberRules.Remove(State, Id, caller, user), cancel);

    public Task<Answer<TenantView>> SetSetting(Caller caller, TenantSetting setting, CancellationToken cancel) =>
        Change(TenantRules.SetSetting(State, Id, caller, setting), cancel);

    private async Task<Answer<TenantView>> Change((Answer<TenantView> Answer, TenantState Next) decided, CancellationToken cancel)
    {
        await Store(decided.Next, cancel);
        await TellOwed(CancellationToken.None);
        return decided.Answer;
    }

    /// <summary>What was decided stands whether or not its user can be told now: telling goes on until it succeeds.</summary>
    private async Task TellOwed(CancellationToken cancel)
    {
        ImmutableArray<MembershipNotice> owed = State.Owed;
        if (owed.IsEmpty) return;

        ImmutableArray<MembershipNotice>.Builder told = ImmutableArray.CreateBuilder<MembershipNotice>();
        foreach (MembershipNotice notice in owed)
        {
            if (await Tell(notice, cancel)) told.Add(notice);
        }

        await Store(MemberRules.Told(State, told.ToImmutable()), cancel);
        if (State.Owed.IsEmpty) _tellAgain?.Dispose();
        _tellAgain = State.Owed.IsEmpty ? null : _tellAgain ?? this.RegisterGrainTimer(TellOwed, new GrainTimerCreationOptions { DueTime = s_tellAgain, Period = s_tellAgain });
    }

    private async Task<bool> Tell(MembershipNotice notice, CancellationToken cancel)
    {
        try
        {
            Answer<Done> answer = await GrainFactory.User(notice.User).Belong(Caller.System(Id), notice, cancel);
            if (!answer.TryGet(out _, out Refusal? refusal)) LogRefused(notice.User.Value, Id.Value, refusal.Code);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotTold(error, notice.User.Value, Id.Value);
            return false;
        }
    }
}
