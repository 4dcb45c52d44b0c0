using System.Runtime.CompilerServices;

namespace Arus.Embedded.Tests.Model;

/// <summary>
/// The engine shows no type that Microsoft.Orleans does not have, but under Orleans.Embedded. A name is added to the list after it
/// was found in src/api of dotnet/orleans, signatures and all.
/// </summary>
public sealed class PublicTypeTests
{
    [Fact]
    public void PublicTypes_OutsideTheEnginesOwnNames_AreThoseOfOrleans()
    {
        HashSet<string> known = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Model", "orleans-types.txt"))];

        Assert.Empty(typeof(IGrain).Assembly.GetExportedTypes().Where(type => !IsOurs(type) && !known.Contains(type.FullName!)).Select(type => type.FullName));
    }

    [Fact]
    public void Contracts_OfOrleansOwn_AreSerialisableValues() =>
        Assert.Empty(
            typeof(IGrain).Assembly.GetExportedTypes()
                .Where(type => type.IsDefined(typeof(ImmutableAttribute), false) && type.IsValueType)
                .Where(type => !type.IsDefined(typeof(IsReadOnlyAttribute), false) || !type.IsDefined(typeof(GenerateSerializerAttribute), false))
                .Select(type => type.FullName));

    private static bool IsOurs(Type type) => type.Namespace!.StartsWith("Orleans.Embedded", StringComparison.Ordinal);
}
