namespace Arus.Domain.Storage;

/// <summary>The version of a state type's stored form: 1 unless named. Each step up needs an <see cref="IStateMigration"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SchemaVersionAttribute(int version) : Attribute
{
    public int Version { get; } = version;
}
