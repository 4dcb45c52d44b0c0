using Arus.Domain.MarketData.Feeds;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.MarketData;

/// <summary>Asked by its symbols, and asks nobody.</summary>
internal sealed class FeedGrain([PersistentState("feed")] IPersistentState<FeedState> stored, TimeProvider time) : StoredGrain<FeedState>(stored), IFeedGrain
{
    /// <summary>The broker's clock moves all the time: only what else changes is worth a write.</summary>
    private BrokerTime? _heard;

    private TenantId Owner => GrainKey.Parse(this.GetPrimaryKeyString()).Tenant;

    private FeedId Id => new(GrainKey.Parse(this.GetPrimaryKeyString())[1]);

    public async Task<Answer<FeedView>> Configure(Caller caller, NewFeed settings, CancellationToken cancel)
    {
        (Answer<FeedView> answer, FeedState next) = FeedRules.Configure(State, Owner, Id, caller, settings);
        await Store(next, cancel);
        return answer;
    }

    public Task<Answer<FeedView>> View(Caller caller)
    {
        Answer<FeedView> answer = FeedRules.Read(State, Owner, Id, caller, time.GetUtcNow());
        return Task.FromResult(answer.TryGet(out FeedView? view, out _) && _heard is not null ? Answer.Of(view with { LastHeard = _heard }) : answer);
    }

    public Task<Answer<Done>> MayRead(Caller caller) =>
        Task.FromResult(FeedRules.MayRead(State, Owner, caller, time.GetUtcNow()) is { } refusal ? Answer.Refuse<Done>(refusal) : Answer.Done);

    public async Task<Answer<Done>> Entitle(Caller caller, TenantId tenant, DateTimeOffset? until, CancellationToken cancel)
    {
        (Answer<Done> answer, FeedState next) = FeedRules.Entitle(State, Owner, caller, tenant, until, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }

    public async Task<Answer<FeedView>> Announce(Caller caller, FeedAnnouncement announcement, CancellationToken cancel)
    {
        (Answer<FeedView> answer, FeedState next) = FeedRules.Announce(State, Owner, Id, caller, announcement);
        await Store(next, cancel);
        if (answer.TryGet(out _, out _)) _heard = announcement.Now;
        return answer;
    }
}
