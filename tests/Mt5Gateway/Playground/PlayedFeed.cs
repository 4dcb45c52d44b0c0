using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A feed that keeps its announcements.</summary>
internal sealed class PlayedFeed : IFeedGrain
{
    public Heard<FeedAnnouncement> Announced { get; } = new();

    public Refusal? Refusal { get; set; }

    public Task<Answer<FeedView>> Announce(Caller caller, FeedAnnouncement announcement, CancellationToken cancel)
    {
        if (Refusal is { } refusal) return Task.FromResult(Answer.Refuse<FeedView>(refusal));

        Announced.Add(announcement);
        return Task.FromResult(Answer.Of(new FeedView(Desk.Feed, new("Desk", new("Europe/Athens", TimeSpan.Zero), TimeSpan.FromMinutes(1), []), announcement.Symbols, announcement.Now, announcement.Connected)));
    }

    public Task<Answer<FeedView>> Configure(Caller caller, NewFeed settings, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<FeedView>> View(Caller caller) => throw new NotSupportedException();

    public Task<Answer<Done>> MayRead(Caller caller) => throw new NotSupportedException();

    public Task<Answer<Done>> Entitle(Caller caller, TenantId tenant, DateTimeOffset? until, CancellationToken cancel) => throw new NotSupportedException();
}
