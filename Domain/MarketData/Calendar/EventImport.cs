using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>What a text of economic events holds.</summary>
/// <param name="Events">By time, currency and title, each once: a later row replaces an earlier one.</param>
/// <param name="Rejects">In the order of the text.</param>
public sealed record EventImport(ImmutableArray<EconomicEvent> Events, ImmutableArray<EventReject> Rejects)
{
    /// <summary>JSON when it begins as JSON does, else CSV.</summary>
    /// <param name="zone">In which times without an offset are.</param>
    public static EventImport Read(string text, BrokerZone zone) =>
        text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['[' or '{', ..] ? EventJson.Read(text, zone) : EventCsv.Read(text, zone);

    /// <summary>By time, currency and title, each once: of two that are the same the later stays.</summary>
    public static ImmutableArray<EconomicEvent> InOrder(IEnumerable<EconomicEvent> events) =>
    [
        .. events.GroupBy(e => (e.Time, e.Currency, e.Title)).Select(same => same.Last())
            .OrderBy(e => e.Time).ThenBy(e => e.Currency, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal),
    ];

    internal static EventImport Of(List<EconomicEvent> events, List<EventReject> rejects) => new(InOrder(events), [.. rejects]);
}
