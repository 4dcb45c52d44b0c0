using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>The texts of one event as it was written, and what they mean.</summary>
internal sealed class EventRow
{
    private readonly string[] _texts = [.. Enumerable.Repeat("", Enum.GetValues<EventField>().Length)];

    public string this[EventField field]
    {
        get => _texts[(int)field];
        set
        {
            // Of two columns of one meaning the first that says something counts.
            if (_texts[(int)field].Length == 0) _texts[(int)field] = value.Trim();
        }
    }

    /// <summary>Null with a reason when it is no event.</summary>
    public EconomicEvent? Read(BrokerZone zone, out string because)
    {
        because = "";
        string date = this[EventField.Date].Length > 0 ? this[EventField.Date] : this[EventField.Time];
        string time = this[EventField.Date].Length > 0 ? this[EventField.Time] : "";
        if (date.Length == 0) because = "no date";
        else if (!EventTime.TryParse(date, time, zone, out _)) because = $"'{$"{date} {time}".Trim()}' is no date and time: write 2014-05-02 12:30";
        else if (this[EventField.Title].Length == 0) because = "no title";
        else if (!TryCurrency(this[EventField.Currency], out _)) because = $"'{this[EventField.Currency]}' is no currency: write USD, or All";
        else if (!TryImpact(this[EventField.Impact], out _)) because = $"'{this[EventField.Impact]}' is no impact: write low, medium or high";
        if (because.Length > 0) return null;

        EventTime.TryParse(date, time, zone, out DateTimeOffset moment);
        TryCurrency(this[EventField.Currency], out string currency);
        TryImpact(this[EventField.Impact], out EventImpact impact);
        return new(moment, currency, impact, this[EventField.Title], this[EventField.Actual], this[EventField.Forecast], this[EventField.Previous]);
    }

    private static bool TryCurrency(string text, out string currency)
    {
        currency = text.ToUpperInvariant();
        if (currency is "" or "ALL" or "*") currency = "";
        return currency.Length == 0 || (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper));
    }

    private static bool TryImpact(string text, out EventImpact impact)
    {
        (bool known, impact) = text.ToLowerInvariant() switch
        {
            "" or "none" or "0" or "holiday" or "non-economic" or "non economic" => (true, EventImpact.None),
            "low" or "1" or "*" or "l" or "yellow" => (true, EventImpact.Low),
            "medium" or "2" or "**" or "m" or "moderate" or "med" or "orange" => (true, EventImpact.Medium),
            "high" or "3" or "***" or "h" or "red" => (true, EventImpact.High),
            _ => (false, EventImpact.None),
        };
        return known;
    }
}
