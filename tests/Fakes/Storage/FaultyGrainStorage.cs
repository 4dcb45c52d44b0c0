using System.Collections.Concurrent;
using System.Globalization;
using Arus.Integrations.Storage.State;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Fakes.Storage;

/// <summary>Grain state in memory, as the bytes that real stores keep, with ETags; writes fail as the test plans. Outlives the silo.</summary>
public sealed class FaultyGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId Grain, string State), (long Etag, BinaryData Body)> _rows = [];
    private readonly StateSerializer _serializer = new([]);

    public FaultPlan Plan { get; } = new();

    /// <summary>All that is stored, as text.</summary>
    public string Text => string.Join('\n', _rows.Values.Select(row => row.Body.ToString()).Order(StringComparer.Ordinal));

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        bool stored = _rows.TryGetValue((grainId, stateName), out (long Etag, BinaryData Body) row);
        grainState.State = stored ? _serializer.Deserialize<T>(row.Body) : Activator.CreateInstance<T>();
        grainState.ETag = stored ? row.Etag.ToString(CultureInfo.InvariantCulture) : null;
        grainState.RecordExists = stored;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Plan.Run(stateName, () =>
    {
        (GrainId, string) key = (grainId, stateName);
        bool stored = _rows.TryGetValue(key, out (long Etag, BinaryData Body) row);
        string? etag = stored ? row.Etag.ToString(CultureInfo.InvariantCulture) : null;
        if (etag != grainState.ETag) throw new InconsistentStateException($"state {stateName} of {grainId} has changed", etag ?? "none", grainState.ETag ?? "none");

        _rows[key] = (row.Etag + 1, _serializer.Serialize(grainState.State));
        grainState.ETag = (row.Etag + 1).ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
        return Task.FromResult(true);
    });

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Plan.Run(stateName, () =>
    {
        _rows.TryRemove((grainId, stateName), out _);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.FromResult(true);
    });
}
