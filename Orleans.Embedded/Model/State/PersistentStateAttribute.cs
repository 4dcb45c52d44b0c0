namespace Orleans.Runtime;

[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute, IFacetMetadata, IPersistentStateConfiguration
{
    public string StateName { get; } = stateName;

    /// <summary>Null means <see cref="Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME"/>.</summary>
    public string? StorageName { get; } = storageName;
}
