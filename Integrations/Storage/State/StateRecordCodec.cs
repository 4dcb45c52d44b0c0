using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.State;

/// <summary>Journals' events in the stored form of all state.</summary>
public sealed class StateRecordCodec(StateSerializer serializer) : IRecordCodec
{
    public ReadOnlyMemory<byte> Write<T>(T record)
        where T : notnull => serializer.Serialize(record).ToMemory();

    public T Read<T>(ReadOnlyMemory<byte> bytes)
        where T : notnull => serializer.Deserialize<T>(BinaryData.FromBytes(bytes)) ?? throw new StoredStateException($"{typeof(T)} is stored as nothing");
}
