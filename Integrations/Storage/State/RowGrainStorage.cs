using System.Globalization;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Integrations.Storage.State;

/// <summary>
/// Grain state in rows: what Orleans asks of a storage provider, over a table that can be read and conditionally written.
/// ETags are numbers that only grow, also through a clear, so that a writer who read an older row always loses.
/// </summary>
internal abstract class RowGrainStorage(IGrainStorageSerializer serializer) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        StateRow? row = await Find(StateKey.Of(grainId, stateName));
        T? state = row?.Body is { } body ? serializer.Deserialize<T>(new BinaryData(body)) : default;

        grainState.State = state ?? Empty<T>();
        grainState.ETag = Text(row?.Etag);
        grainState.RecordExists = row?.Body is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        StateKey key = StateKey.Of(grainId, stateName);
        BinaryData body = serializer.Serialize(grainState.State);
        long? expected = Number(key, grainState.ETag);
        StoreOutcome outcome = await Store(new StateRow(key, (expected ?? 0) + 1, SchemaVersions.Of<T>(), body.ToMemory()), expected);

        grainState.ETag = Won(key, grainState.ETag, outcome);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        StateKey key = StateKey.Of(grainId, stateName);
        long? expected = Number(key, grainState.ETag);
        StoreOutcome outcome = await Store(new StateRow(key, (expected ?? 0) + 1, SchemaVersions.Of<T>(), null), expected);

        grainState.ETag = Won(key, grainState.ETag, outcome);
        grainState.State = Empty<T>();
        grainState.RecordExists = false;
    }

    protected abstract ValueTask<StateRow?> Find(StateKey key);

    /// <summary>
    /// Stores the row where the stored ETag is <paramref name="expected"/>; null expects that there is no row, and then a row
    /// without a body needs not be stored: the outcome is Stored, without an ETag.
    /// </summary>
    protected abstract ValueTask<StoreOutcome> Store(StateRow row, long? expected);

    private static T Empty<T>() => Activator.CreateInstance<T>();

    private static string? Text(long? etag) => etag?.ToString(CultureInfo.InvariantCulture);

    private static long? Number(StateKey key, string? etag) => string.IsNullOrEmpty(etag) ? null
        : long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : throw new InconsistentStateException($"{key}: \"{etag}\" is no ETag of this store.", null, etag);

    private static string? Won(StateKey key, string? etag, StoreOutcome outcome) => outcome.Stored
        ? Text(outcome.Etag)
        : throw new InconsistentStateException(
            $"{key}: another writer was first. Read with ETag {etag ?? "none"}, stored is {Text(outcome.Etag) ?? "none"}.", Text(outcome.Etag), etag);
}
