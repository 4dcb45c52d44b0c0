namespace Arus.Domain.MarketData.Calendar;

/// <summary>The names that calendars give their columns.</summary>
internal static class EventFields
{
    private static readonly ImmutableSortedDictionary<string, EventField> s_names = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        Names(EventField.Date, "date datetime timestamp dateutc timeutc datetimeutc start when releasedate")
            .Concat(Names(EventField.Time, "time hour"))
            .Concat(Names(EventField.Currency, "currency ccy country symbol cur"))
            .Concat(Names(EventField.Impact, "impact importance volatility priority level"))
            .Concat(Names(EventField.Title, "title event name description indicator"))
            .Concat(Names(EventField.Actual, "actual value actualvalue"))
            .Concat(Names(EventField.Forecast, "forecast consensus estimate forecastvalue"))
            .Concat(Names(EventField.Previous, "previous prior previousvalue prev")));

    /// <summary>Whatever its case, blanks and underscores.</summary>
    public static EventField Of(string name) =>
        s_names.GetValueOrDefault(string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant(), EventField.None);

    private static IEnumerable<KeyValuePair<string, EventField>> Names(EventField field, string names) =>
        names.Split(' ').Select(name => KeyValuePair.Create(name, field));
}
