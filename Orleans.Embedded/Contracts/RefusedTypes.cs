using System.Collections;
using System.Collections.Frozen;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Orleans.Embedded.Contracts;

/// <summary>What may not be in a message or a state, and what to write instead.</summary>
internal static class RefusedTypes
{
    private const string Unknown = "which Orleans' serializer does not know";
    private const string Changing = "which can change";
    private const string Unordered = "whose order differs from process to process";
    private const string Interface = "an interface, behind which anything may stand: write a closed union, an abstract record with sealed cases";

    private static readonly Dictionary<Type, string> s_named = new()
    {
        [typeof(object)] = "which says nothing of what travels: write the type itself, or a union of sealed records",
        [typeof(Index)] = $"{Unknown}: write int",
        [typeof(Range)] = $"{Unknown}: write two int",
        [typeof(Rune)] = $"{Unknown}: write string",
        [typeof(Complex)] = $"{Unknown}: write a record of two double",
        [typeof(JsonElement)] = $"{Unknown}: write string, or a record of what is in it",
        [typeof(JsonDocument)] = $"{Unknown}: write string, or a record of what is in it",
        [typeof(StringBuilder)] = $"{Changing}: write string",
        [typeof(CancellationToken)] = "which flows as a parameter of the method alone: move it there",
        [typeof(CancellationTokenSource)] = "which is no data: write a CancellationToken parameter",
        [typeof(Memory<byte>)] = $"{Changing}: write ReadOnlyMemory<byte>",
        [typeof(ArraySegment<byte>)] = $"{Changing}: write ReadOnlyMemory<byte>",
        [typeof(IntPtr)] = "which means nothing elsewhere: write long",
        [typeof(UIntPtr)] = "which means nothing elsewhere: write ulong",
    };

    /// <summary>Null when the type is none of these.</summary>
    public static string? Why(Type type)
    {
        if (s_named.TryGetValue(type, out string? why)) return why;
        if (type.IsPointer || type.IsByRefLike || type.IsFunctionPointer) return "which cannot outlive the caller's stack: write a value, or ReadOnlyMemory<byte>";
        if (type.IsArray) return $"{Changing}: write {ImmutableArrayOf(type.GetElementType()!)}{(type == typeof(byte[]) ? " or ReadOnlyMemory<byte>" : "")}";
        if (typeof(Delegate).IsAssignableFrom(type)) return "a delegate, which cannot travel: write an IGrainObserver, or the data that the method needs";
        if (typeof(Task).IsAssignableFrom(type) || IsGeneric(type, typeof(ValueTask<>)) || type == typeof(ValueTask)) return "a promise, which is no data: await it and write its result";
        if (typeof(Stream).IsAssignableFrom(type)) return "which cannot travel: write ReadOnlyMemory<byte>, a page a call";
        if (typeof(Exception).IsAssignableFrom(type)) return "an exception, which can change: write a code and a text, or throw it";
        return (IsOfTheFramework(type) ? Collection(type) : null) ?? (type.IsInterface ? Interface : null);
    }

    /// <summary>Types that nobody of ours can mark.</summary>
    public static bool IsOfTheFramework(Type type) =>
        type.Namespace is { } name
        && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    private static string? Collection(Type type)
    {
        if (PlainTypes.IsContainer(type)) return null;
        if (IsGeneric(type, typeof(PriorityQueue<,>))) return $"{Changing}: write {ImmutableArrayOf(type.GetGenericArguments()[0])}, in the order of priority";
        if (IsGeneric(type, typeof(ReadOnlyMemory<>)) || IsGeneric(type, typeof(Memory<>))) return $"{Unknown}: write {ImmutableArrayOf(type.GetGenericArguments()[0])}";
        if (!typeof(IEnumerable).IsAssignableFrom(type)) return null;
        Type[] of = type.IsGenericType ? type.GetGenericArguments() : [];
        bool isFrozen = IsBased(type, typeof(FrozenDictionary<,>)) || IsBased(type, typeof(FrozenSet<>));
        string why = isFrozen || IsGeneric(type, typeof(ImmutableDictionary<,>)) || IsGeneric(type, typeof(ImmutableHashSet<>)) ? Unordered : Changing;
        string instead = of.Length switch
        {
            2 => $"ImmutableSortedDictionary<{TypeNames.Of(of[0])}, {TypeNames.Of(of[1])}>",
            1 when type.Name.Contains("Set", StringComparison.Ordinal) => $"ImmutableSortedSet<{TypeNames.Of(of[0])}>",
            1 => ImmutableArrayOf(of[0]),
            _ => "an ImmutableArray of the elements' type",
        };
        return $"{why}: write {instead}";
    }

    private static string ImmutableArrayOf(Type element) => $"ImmutableArray<{TypeNames.Of(element)}>";

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static bool IsBased(Type? type, Type definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsGeneric(type, definition)) return true;
        }

        return false;
    }
}
