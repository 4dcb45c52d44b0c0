using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>Grain state in memory, for as long as the process lives: kept as bytes, so that nothing is shared with a grain.</summary>
internal sealed class MemoryGrainStorage(IGrainStorageSerializer? serializer) : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId Grain, string State), (long Etag, BinaryData Body)> _rows = [];
    private long _etags;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_rows.TryGetValue((grainId, stateName), out (long Etag, BinaryData Body) row))
        {
            grainState.State = serializer is null ? row.Body.ToObjectFromJson<T>()! : serializer.Deserialize<T>(row.Body);
            grainState.ETag = Text(row.Etag);
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = Activator.CreateInstance<T>();
            grainState.ETag = null!;
            grainState.RecordExists = false;
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        BinaryData body = serializer is null ? BinaryData.FromObjectAsJson(grainState.State) : serializer.Serialize(grainState.State);
        long etag = Interlocked.Increment(ref _etags);
        (long Etag, BinaryData Body) row = (etag, body);
        (GrainId, string) key = (grainId, stateName);
        if (_rows.TryGetValue(key, out (long Etag, BinaryData Body) known))
        {
            if (grainState.ETag != Text(known.Etag) || !_rows.TryUpdate(key, row, known)) throw Lost(stateName, grainId, Text(known.Etag), grainState.ETag);
        }
        else if (!string.IsNullOrEmpty(grainState.ETag) || !_rows.TryAdd(key, row))
        {
            throw Lost(stateName, grainId, "none", grainState.ETag);
        }

        grainState.ETag = Text(etag);
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_rows.TryGetValue((grainId, stateName), out (long Etag, BinaryData Body) known))
        {
            if (grainState.ETag != Text(known.Etag)) throw Lost(stateName, grainId, Text(known.Etag), grainState.ETag);
            if (!_rows.TryRemove(KeyValuePair.Create((grainId, stateName), known))) throw Lost(stateName, grainId, "none", grainState.ETag);
        }

        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null!;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private static string Text(long etag) => etag.ToString(CultureInfo.InvariantCulture);

    private static InconsistentStateException Lost(string state, GrainId grain, string stored, string? given) =>
        new($"State '{state}' of {grain} has changed since it was read", stored, given ?? "none");
}
