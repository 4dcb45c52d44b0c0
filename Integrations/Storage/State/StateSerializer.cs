using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arus.Domain.Storage;
using Orleans.Storage;

namespace Arus.Integrations.Storage.State;

/// <summary>
/// The stored form of all state, on both engines: <c>{"schema":2,"state":{...}}</c>. The same value gives the same bytes.
/// A member that the type does not know is refused rather than lost at the next write.
/// </summary>
public sealed class StateSerializer : IGrainStorageSerializer
{
    private readonly Dictionary<(Type State, int From), IStateMigration> _migrations = [];

    /// <exception cref="StoredStateException">Two migrations of a type begin at one version.</exception>
    public StateSerializer(IEnumerable<IStateMigration> migrations)
    {
        foreach (IStateMigration migration in migrations)
        {
            if (!_migrations.TryAdd((migration.State, migration.From), migration))
            {
                throw new StoredStateException($"{migration.State}: two migrations begin at version {migration.From}. Register one.");
            }
        }
    }

    public BinaryData Serialize<T>(T? input)
    {
        ArrayBufferWriter<byte> buffer = new(512);
        using Utf8JsonWriter writer = new(buffer, StateJson.WriterOptions);
        try
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema"u8, SchemaVersions.Of<T>());
            writer.WritePropertyName("state"u8);
            JsonSerializer.Serialize(writer, input, StateJson.Options);
            writer.WriteEndObject();
            writer.Flush();
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new StoredStateException($"{typeof(T)} cannot be stored: {failure.Message}", failure);
        }

        return new BinaryData(buffer.WrittenMemory);
    }

    public T? Deserialize<T>(BinaryData input)
    {
        try
        {
            Utf8JsonReader reader = new(input.ToMemory().Span, StateJson.ReaderOptions);
            int stored = ReadVersion(ref reader);
            int known = SchemaVersions.Of<T>();
            if (stored > known)
            {
                throw new StoredStateException($"{typeof(T)} was stored with schema version {stored} by a newer program; this one knows {known}. Run the newer program.");
            }

            T? state = stored == known
                ? JsonSerializer.Deserialize<T>(ref reader, StateJson.Options)
                : Migrate<T>(JsonNode.Parse(ref reader), stored, known).Deserialize<T>(StateJson.Options);
            if (stored == known && (!reader.Read() || reader.TokenType != JsonTokenType.EndObject || reader.Read())) throw new JsonException("Something follows the state.");
            return state;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new StoredStateException($"{typeof(T)} cannot be read from what is stored: {failure.Message}", failure);
        }
    }

    private static int ReadVersion(ref Utf8JsonReader reader)
    {
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.ValueTextEquals("schema"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int version)
            && reader.Read() && reader.ValueTextEquals("state"u8)
            && reader.Read())
        {
            return version;
        }

        throw new JsonException("It is not {\"schema\":n,\"state\":...}.");
    }

    private JsonNode? Migrate<T>(JsonNode? stored, int from, int to)
    {
        for (int version = from; version < to && stored is not null; version++)
        {
            stored = _migrations.TryGetValue((typeof(T), version), out IStateMigration? migration)
                ? migration.Migrate(stored)
                : throw new StoredStateException($"{typeof(T)} was stored with schema version {from}; no migration goes from {version} to {version + 1}. Register one.");
        }

        return stored;
    }
}
