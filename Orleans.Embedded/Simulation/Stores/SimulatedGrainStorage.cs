using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Simulation;

/// <summary>Grain state on the simulated disk, under one provider's name.</summary>
internal sealed class SimulatedGrainStorage(string provider, SimulatedStates states, SimulatedDisk disk, IGrainStorageSerializer? serializer) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        StoredState? row = await disk.Read(grainId, stateName, () => states.Find(provider, grainId, stateName));
        grainState.State = row is null ? Activator.CreateInstance<T>() : row.Read<T>()!;
        grainState.ETag = SimulatedStates.Text(row)!;
        grainState.RecordExists = row is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        BinaryData body = serializer is null ? BinaryData.FromObjectAsJson(grainState.State) : serializer.Serialize(grainState.State);
        StoredState row = new(provider, grainId, stateName, 0, body) { Serializer = serializer };
        string? expected = grainState.ETag;
        StoredState stored = await disk.Write(grainId, stateName, body.ToMemory(), () => states.Put(row, expected));
        grainState.ETag = SimulatedStates.Text(stored)!;
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        string? expected = grainState.ETag;
        await disk.Write(grainId, stateName, default, () =>
        {
            states.Remove(new StoredState(provider, grainId, stateName, 0, null), expected);
            return true;
        });
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null!;
        grainState.RecordExists = false;
    }
}
