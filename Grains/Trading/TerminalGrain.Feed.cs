using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Grains.Trading;

/// <summary>A terminal that brings a feed which nobody set up sets it up, by its own clock.</summary>
internal sealed partial class TerminalGrain
{
    private async Task SetUpFeed(TerminalHello hello, CancellationToken cancel)
    {
        if (State.Settings?.Feed is not { } source || !hello.Feeds) return;

        Caller self = Caller.System(source.Owner);
        IFeedGrain feed = source.Owner == SharedFeeds.Owner ? GrainFactory.SharedFeed(source.Feed) : GrainFactory.Feed(self, source.Feed);
        try
        {
            if ((await feed.View(self)).TryGet(out _, out Refusal? refusal) || refusal.Code != RefusalCodes.NotFound) return;

            Answer<FeedView> made = await feed.Configure(self, TerminalRules.FeedOf(State, hello), cancel);
            if (!made.TryGet(out _, out Refusal? no)) LogNoFeed(source.Owner.Value, source.Feed.Value, no.Because);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFeedFailed(error, source.Owner.Value, source.Feed.Value);
        }
    }
}
