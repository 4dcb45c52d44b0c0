using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Simulation;

/// <summary>What is stored of one state of one grain. The body is null when it was cleared.</summary>
public sealed record StoredState(string Provider, GrainId Grain, string Name, long Etag, BinaryData? Body)
{
    internal IGrainStorageSerializer? Serializer { get; init; }

    public T? Read<T>() => Body is null ? default : Serializer is null ? Body.ToObjectFromJson<T>() : Serializer.Deserialize<T>(Body);
}
