using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>A grain storage in memory that fails when its script says so, and never else.</summary>
internal sealed class ScriptedStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, GrainId Grain), (object? State, int Version)> _rows = new();

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Task.Yield();
        Journal.Of($"storage/{Key(grainId)}").Add($"read {stateName}");
        StorageScript.Of(Key(grainId)).Read();
        bool exists = _rows.TryGetValue((stateName, grainId), out (object? State, int Version) row);
        grainState.State = exists ? (T)row.State! : Activator.CreateInstance<T>();
        grainState.ETag = exists ? Tag(row.Version) : null!;
        grainState.RecordExists = exists;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Task.Yield();
        Journal.Of($"storage/{Key(grainId)}").Add($"write {stateName}");
        StorageScript.Of(Key(grainId)).Write();
        int version = Check(stateName, grainId, grainState.ETag) + 1;
        _rows[(stateName, grainId)] = (grainState.State, version);
        grainState.ETag = Tag(version);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Task.Yield();
        Journal.Of($"storage/{Key(grainId)}").Add($"clear {stateName}");
        StorageScript.Of(Key(grainId)).Clear();
        Check(stateName, grainId, grainState.ETag);
        _rows.TryRemove((stateName, grainId), out _);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null!;
        grainState.RecordExists = false;
    }

    private static string Key(GrainId grainId) => grainId.Key.ToString() ?? "";

    private static string Tag(int version) => version.ToString(CultureInfo.InvariantCulture);

    private int Check(string stateName, GrainId grainId, string? held)
    {
        bool exists = _rows.TryGetValue((stateName, grainId), out (object? State, int Version) row);
        string? stored = exists ? Tag(row.Version) : null;
        return stored == held ? row.Version : throw new InconsistentStateException("the row has moved on", stored ?? "", held ?? "");
    }
}
