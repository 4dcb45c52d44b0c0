using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A source of quotes of a tenant, or a shared one. Key: tenant/feed, the tenant being <see cref="SharedFeeds.Owner"/> for a shared one.</summary>
[Alias("feed")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Makes the feed or changes its settings. A shared feed is the operators'.</summary>
    [Alias("configure")]
    Task<Answer<FeedView>> Configure(Caller caller, NewFeed settings, CancellationToken cancel);

    [Alias("view"), ReadOnly]
    Task<Answer<FeedView>> View(Caller caller);

    /// <summary>Who may read: the owner's members, or for a shared feed those entitled. The platform's own code asks it of anyone.</summary>
    [Alias("may-read"), ReadOnly]
    Task<Answer<Done>> MayRead(Caller caller);

    /// <summary>Operators only, for a shared feed: lets a tenant read it until <paramref name="until"/> (null: without end). In the past: no more.</summary>
    [Alias("entitle")]
    Task<Answer<Done>> Entitle(Caller caller, TenantId tenant, DateTimeOffset? until, CancellationToken cancel);

    /// <summary>The platform's own code: what a terminal's session says of it. A session older than one heard before is refused.</summary>
    [Alias("announce")]
    Task<Answer<FeedView>> Announce(Caller caller, FeedAnnouncement announcement, CancellationToken cancel);
}
