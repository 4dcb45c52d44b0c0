using Orleans.Storage;

namespace Orleans.Configuration;

public class MemoryGrainStorageOptions : IStorageProviderSerializerOptions
{
    /// <summary>Unset, the silo's serializer.</summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;
}
