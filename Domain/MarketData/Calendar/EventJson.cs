using System.Text;
using System.Text.Json;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>Economic events as JSON: an array of objects, or an object that holds one. What stands before a fault is read.</summary>
internal static class EventJson
{
    private const int MostOfARow = 200;

    public static EventImport Read(string text, BrokerZone zone)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        List<EconomicEvent> events = [];
        List<EventReject> rejects = [];
        Utf8JsonReader reader = new(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        (int line, int counted) = (1, 0);
        try
        {
            bool isInArray = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartArray) isInArray = true;
                if (reader.TokenType != JsonTokenType.StartObject || !isInArray) continue;

                int began = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted..began).Count((byte)'\n');
                counted = began;
                using JsonDocument row = JsonDocument.ParseValue(ref reader);
                if (Event(row.RootElement).Read(zone, out string because) is { } read) events.Add(read);
                else rejects.Add(new(line, because, Shortened(row.RootElement.GetRawText())));
            }
        }
        catch (JsonException broken)
        {
            rejects.Add(new((int)(broken.LineNumber ?? 0) + 1, "this is no JSON: what stands before it is read", ""));
        }

        return EventImport.Of(events, rejects);
    }

    private static EventRow Event(JsonElement item)
    {
        EventRow row = new();
        foreach (JsonProperty property in item.EnumerateObject())
        {
            row[EventFields.Of(property.Name)] = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Null => "",
                _ => property.Value.GetRawText(),
            };
        }

        return row;
    }

    private static string Shortened(string row) => row.Length <= MostOfARow ? row : row[..MostOfARow];
}
