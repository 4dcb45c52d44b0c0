using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Mt5Gateway.Protocol;
using Microsoft.Extensions.Logging;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>Pages from the terminal what its symbols lack, until they lack nothing that the terminal has.</summary>
internal sealed partial class Repair(Caller self, PageDesk pages, ILogger log)
{
    private readonly Dictionary<SymbolFeed, SymbolResume> _lacking = [];

    /// <summary>What a symbol said that it lacks.</summary>
    public void Lacks(SymbolFeed feed, SymbolResume resume) => _lacking[feed] = resume;

    /// <summary>Asks the symbol what it lacks, if it has not said so just now, and pages it.</summary>
    public async Task Whole(SymbolFeed feed, CancellationToken over)
    {
        if (!_lacking.Remove(feed, out SymbolResume? lacking)) lacking = await Ask(feed, over);
        while (lacking is not null)
        {
            SymbolResume? next = lacking switch
            {
                { MissingTicks: [var ticks, ..] } => await Ticks(feed, ticks, over),
                { MissingBars: [var bars, ..] } => await Bars(feed, bars, over),
                _ => null,
            };
            // Where a page brought nothing on, the next look may.
            lacking = next is null || IsSame(next, lacking) ? null : next;
        }
    }

    private async Task<SymbolResume?> Ask(SymbolFeed feed, CancellationToken over)
    {
        Answer<SymbolResume> answer = await feed.Grain.Missing(self).WaitAsync(over);
        return Answered(feed, answer);
    }

    private async Task<SymbolResume?> Ticks(SymbolFeed feed, TickRange range, CancellationToken over)
    {
        PageAssembly page = await pages.Ticks(feed, range, over);
        TerminalMessage.PageEnd end = await page.Ended;
        TickPosition to = end.To < range.To ? end.To : range.To;
        if (to <= range.From) return Nothing(feed);

        TickPage paged = new(new(range.From, to), feed.Spec.Digits, page.Ticks, end.Gone);
        return Answered(feed, await feed.Grain.RepairTicks(self, paged, CancellationToken.None).WaitAsync(over));
    }

    private async Task<SymbolResume?> Bars(SymbolFeed feed, BarRange range, CancellationToken over)
    {
        PageAssembly page = await pages.Bars(feed, range, over);
        TerminalMessage.PageEnd end = await page.Ended;
        BrokerTime to = end.To.Time < range.To ? end.To.Time : range.To;
        if (to <= range.From) return Nothing(feed);
        if (page.Unreadable > 0) LogUnreadable(feed.Series, page.Unreadable);

        BarPage paged = new(range with { To = to }, feed.Spec.Digits, page.Bars);
        return Answered(feed, await feed.Grain.RepairBars(self, paged, CancellationToken.None).WaitAsync(over));
    }

    private SymbolResume? Nothing(SymbolFeed feed)
    {
        LogNothing(feed.Series);
        return null;
    }

    private SymbolResume? Answered(SymbolFeed feed, Answer<SymbolResume> answer)
    {
        if (answer.TryGet(out SymbolResume? resume, out Refusal? refusal)) return resume;
        LogRefused(feed.Series, refusal.Because);
        return null;
    }

    private static bool IsSame(SymbolResume next, SymbolResume lacking) =>
        next.MissingTicks.AsSpan().SequenceEqual(lacking.MissingTicks.AsSpan()) && next.MissingBars.AsSpan().SequenceEqual(lacking.MissingBars.AsSpan());

    [LoggerMessage(Level = LogLevel.Warning, Message = "The terminal of {Series} pages nothing of what is missing: it is asked again")]
    private partial void LogNothing(SeriesId series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Series} refused a page, or to say what is missing: {Because}")]
    private partial void LogRefused(SeriesId series, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} bars of a page of {Series} have prices that are none: they are left out")]
    private partial void LogUnreadable(SeriesId series, int count);
}
