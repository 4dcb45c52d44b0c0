namespace Arus.Domain.MarketData.Generation;

/// <summary>The news of a day, one schedule for all symbols: weekdays at the hours at which statistics and banks speak.</summary>
public static class NewsSchedule
{
    private static readonly ImmutableArray<NewsSlot> s_slots =
    [
        new("JPY", (2 * 60) + 50, 0.20, 0.20),
        new("JPY", (5 * 60) + 30, 0.04, 0.60),
        new("GBP", 9 * 60, 0.25, 0.25),
        new("EUR", 11 * 60, 0.30, 0.20),
        new("GBP", 14 * 60, 0.04, 0.60),
        new("EUR", (15 * 60) + 15, 0.04, 0.60),
        new("USD", (15 * 60) + 30, 0.45, 0.35),
        new("USD", 17 * 60, 0.30, 0.20),
        new("USD", 21 * 60, 0.04, 0.70),
    ];

    public static ImmutableArray<NewsItem> Of(MarketModel model, long day)
    {
        if (Hours.IsWeekend(Hours.DayOf(day))) return [];

        ImmutableArray<NewsItem>.Builder items = ImmutableArray.CreateBuilder<NewsItem>();
        SplitMix random = new(Seeds.Of(model.Seed, SeedPart.News, (ulong)day));
        foreach (NewsSlot slot in s_slots)
        {
            double draw = random.Uniform(), impact = random.Normal() * slot.Strength;
            if (draw < slot.Chance) items.Add(new(slot.Currency, slot.Minute, impact));
        }

        return items.DrainToImmutable();
    }

    /// <summary>By how much of its usual day's deviation the news moves a symbol.</summary>
    internal static double On(Instrument instrument, NewsItem item) =>
        item.Impact * instrument.News.Where(w => w.Currency == item.Currency).Sum(w => w.Weight);
}
