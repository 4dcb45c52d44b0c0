using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Arus.Architecture.Tests;

/// <summary>The rules of the domain are pure: same input, same output, nothing touched. Read from what the compiler wrote.</summary>
public sealed class PurityTests
{
    private static readonly string[] s_impureNamespaces =
    [
        "System.IO", "System.Net", "System.Threading", "System.Threading.Tasks", "System.Diagnostics", "System.Data",
        "Microsoft.Extensions", "Microsoft.AspNetCore", "Microsoft.Data", "Orleans.Runtime", "Orleans.Streams", "Orleans.Storage", "Orleans.Core", "Orleans.Embedded",
    ];

    /// <summary>Values and pure computations (spans in, spans out) that stand in an impure namespace.</summary>
    private static readonly string[] s_values =
        ["System.Net.IPAddress", "System.Net.IPNetwork", "System.IO.Compression.BrotliEncoder", "System.IO.Compression.BrotliDecoder"];

    private static readonly string[] s_impureTypes =
        ["System.TimeProvider", "System.Random", "System.Environment", "System.Console", "System.Guid.NewGuid", "System.Security.Cryptography.RandomNumberGenerator"];

    private static readonly string[] s_impureMembers =
        ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid"];

    /// <summary>Order depends on hash codes, which differ from process to process.</summary>
    private static readonly string[] s_unordered =
        ["ImmutableDictionary`2", "ImmutableHashSet`1", "FrozenDictionary`2", "FrozenSet`1"];

    [Fact]
    public void Domain_Assembly_TouchesNothingOutsideItself() => Assert.Empty(Impurities("Arus.Domain"));

    [Theory]
    [InlineData("Arus.Domain")]
    [InlineData("Arus.Grains")]
    [InlineData("Arus.Grains.Abstractions")]
    public void Collections_OfTheRoom_HaveAStableOrder(string assembly) =>
        Assert.Empty(Types(assembly).Where(t => s_unordered.Contains(t.Split('.')[^1], StringComparer.Ordinal)));

    private static IEnumerable<string> Impurities(string assembly)
    {
        // What the compiler itself writes into every assembly.
        string[] compilers = ["System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsable", "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.CodeAnalysis"];
        IEnumerable<string> types = Types(assembly)
            .Where(t => s_impureTypes.Contains(t, StringComparer.Ordinal) || s_impureNamespaces.Any(n => t.StartsWith(n + ".", StringComparison.Ordinal)))
            .Where(t => !s_values.Contains(t, StringComparer.Ordinal))
            .Where(t => !compilers.Any(c => t.StartsWith(c, StringComparison.Ordinal)));
        return types.Concat(Members(assembly).Where(m => s_impureMembers.Contains(m, StringComparer.Ordinal)));
    }

    private static ImmutableArray<string> Types(string assembly) => Read(assembly, reader =>
        [.. reader.TypeReferences.Select(h => NameOf(reader, reader.GetTypeReference(h)))]);

    private static ImmutableArray<string> Members(string assembly) => Read(assembly, reader =>
    [
        .. reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => $"{NameOf(reader, reader.GetTypeReference((TypeReferenceHandle)m.Parent))}.{reader.GetString(m.Name)}"),
    ]);

    private static string NameOf(MetadataReader reader, TypeReference type)
    {
        string own = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{own}"
            : $"{reader.GetString(type.Namespace)}.{own}";
    }

    private static ImmutableArray<string> Read(string assembly, Func<MetadataReader, ImmutableArray<string>> read)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using PEReader portable = new(file);
        return read(portable.GetMetadataReader());
    }
}
