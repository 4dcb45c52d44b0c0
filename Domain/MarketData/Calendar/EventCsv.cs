using System.Text;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>Economic events as CSV with a header. The separator is told from the header; a field may be quoted and hold line breaks.</summary>
internal static class EventCsv
{
    public static EventImport Read(string text, BrokerZone zone)
    {
        List<EconomicEvent> events = [];
        List<EventReject> rejects = [];
        (int at, int line) = (text.StartsWith('\uFEFF') ? 1 : 0, 1);
        char separator = Separator(text.AsSpan(at));
        EventField[]? header = null;
        while (at < text.Length)
        {
            (int began, int beganAt) = (line, at);
            List<string> fields = Row(text, separator, ref at, ref line);
            string row = text[beganAt..at].TrimEnd('\r', '\n');
            if (row.Length == 0) continue;

            if (header is null)
            {
                header = [.. fields.Select(EventFields.Of)];
                if (Missing(header) is not { } missing) continue;

                rejects.Add(new(began, missing, row));
                break;
            }

            string because = $"{fields.Count} fields where the header has {header.Length}";
            EconomicEvent? read = fields.Count == header.Length ? Event(header, fields).Read(zone, out because) : null;
            if (read is not null) events.Add(read);
            else rejects.Add(new(began, because, row));
        }

        return EventImport.Of(events, rejects);
    }

    private static string? Missing(EventField[] header) =>
        !header.Contains(EventField.Date) && !header.Contains(EventField.Time) ? "the header names no date: write date,currency,impact,title"
        : !header.Contains(EventField.Title) ? "the header names no title: write date,currency,impact,title"
        : null;

    private static EventRow Event(EventField[] header, List<string> fields)
    {
        EventRow row = new();
        for (int i = 0; i < header.Length; i++) row[header[i]] = fields[i];
        return row;
    }

    private static char Separator(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> header = end < 0 ? text : text[..end];
        return header.Contains('\t') ? '\t' : header.Count(';') > header.Count(',') ? ';' : ',';
    }

    /// <summary>Reads one row to behind its line break. A quote that never closes takes the rest of the text.</summary>
    private static List<string> Row(string text, char separator, ref int at, ref int line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        while (at < text.Length)
        {
            char c = text[at++];
            if (c == '\n') line++;
            if (c == '"' && quoted && at < text.Length && text[at] == '"') field.Append(text[at++]);
            else if (c == '"' && (quoted || field.Length == 0)) quoted = !quoted;
            else if (quoted) field.Append(c);
            else if (c == separator) fields.Add(Taken(field));
            else if (c == '\n') break;
            else if (c != '\r') field.Append(c);
        }

        fields.Add(Taken(field));
        return fields;
    }

    private static string Taken(StringBuilder field)
    {
        string taken = field.ToString();
        field.Clear();
        return taken;
    }
}
