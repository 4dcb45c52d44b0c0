using System.Numerics;
using Orleans.Concurrency;

namespace Orleans.Embedded.Contracts;

/// <summary>What Orleans' serializer knows and nobody can change: values, and collections in an order that every process repeats.</summary>
internal static class PlainTypes
{
    private static readonly HashSet<Type> s_values =
    [
        typeof(bool), typeof(char), typeof(string), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Half), typeof(float), typeof(double),
        typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Uri), typeof(Version), typeof(ReadOnlyMemory<byte>),
    ];

    private static readonly HashSet<Type> s_containers =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableQueue<>), typeof(ImmutableStack<>),
        typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>), typeof(KeyValuePair<,>), typeof(Immutable<>),
        typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>),
        typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>),
        typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>),
        typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>), typeof(Tuple<,,,,,,,>),
    ];

    public static bool Contains(Type type) => s_values.Contains(type);

    public static bool IsContainer(Type type) => type.IsGenericType && s_containers.Contains(type.GetGenericTypeDefinition());
}
