using System.Reflection;
using Arus.Domain.Storage;

namespace Arus.Integrations.Storage.State;

/// <summary>The schema version that this program writes for a state type.</summary>
internal static class SchemaVersions
{
    public static int Of<T>() => Known<T>.Version;

    private static class Known<T>
    {
        public static readonly int Version = typeof(T).GetCustomAttribute<SchemaVersionAttribute>()?.Version ?? 1;
    }
}
