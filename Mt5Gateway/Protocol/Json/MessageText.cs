using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>A text message: one JSON object with its type, its sequence and an acknowledgement.</summary>
internal static class MessageText
{
    private const int MostType = 32;

    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = ProtocolLimits.JsonDepth, AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Reads envelope and body; texts that only look like JSON are BAD_JSON, whatever the body does with them.</summary>
    /// <exception cref="ProtocolException">BAD_JSON or BAD_FIELD.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> utf8, Action<Envelope> opened, Func<string, JsonFields, T> body)
    {
        if (!Utf8.IsValid(utf8.Span)) throw new ProtocolException(ByeCode.BadJson, "a text message is no UTF-8");
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, s_strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new ProtocolException(ByeCode.BadJson, "a text message is no JSON object");
            JsonFields root = new(document.RootElement, "a message");
            Envelope envelope = new(root.Text("t", MostType), root.Number("s", 1, ProtocolLimits.Counting), root.Count("a"));
            opened(envelope);
            return body(envelope.Type, new(document.RootElement, envelope.Type));
        }
        catch (JsonException wrong)
        {
            throw new ProtocolException(ByeCode.BadJson, $"a text message is no JSON as the protocol has it, at byte {wrong.BytePositionInLine}");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json says so of half a surrogate pair, whenever the string that has it is read.
            throw new ProtocolException(ByeCode.BadJson, "a text message has a string that is no text");
        }
    }

    public static void Write(IBufferWriter<byte> output, in Envelope envelope, Action<Utf8JsonWriter> body)
    {
        using Utf8JsonWriter json = new(output, s_plain);
        json.WriteStartObject();
        json.WriteString("t", envelope.Type);
        json.WriteNumber("s", envelope.Sequence);
        json.WriteNumber("a", envelope.Acknowledged);
        body(json);
        json.WriteEndObject();
    }
}
