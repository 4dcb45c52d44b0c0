using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Arus.Embedded.Refused;
using Orleans.Embedded.Contracts;

namespace Arus.Embedded.Tests.Contracts;

public sealed class RefusedTypeTests
{
    public static TheoryData<Type, string> Refused { get; } = new()
    {
        { typeof(int[]), "int[], which can change: write ImmutableArray<int>" },
        { typeof(byte[]), "byte[], which can change: write ImmutableArray<byte> or ReadOnlyMemory<byte>" },
        { typeof(int[,]), "int[,], which can change: write ImmutableArray<int>" },
        { typeof(List<int>), "List<int>, which can change: write ImmutableArray<int>" },
        { typeof(IReadOnlyList<string>), "IReadOnlyList<string>, which can change: write ImmutableArray<string>" },
        { typeof(IEnumerable<int>), "IEnumerable<int>, which can change: write ImmutableArray<int>" },
        { typeof(ReadOnlyCollection<int>), "ReadOnlyCollection<int>, which can change: write ImmutableArray<int>" },
        { typeof(LinkedList<int>), "LinkedList<int>, which can change: write ImmutableArray<int>" },
        { typeof(Queue<int>), "Queue<int>, which can change: write ImmutableArray<int>" },
        { typeof(HashSet<int>), "HashSet<int>, which can change: write ImmutableSortedSet<int>" },
        { typeof(Dictionary<string, int>), "Dictionary<string, int>, which can change: write ImmutableSortedDictionary<string, int>" },
        { typeof(ConcurrentDictionary<string, int>), "ConcurrentDictionary<string, int>, which can change: write ImmutableSortedDictionary<string, int>" },
        { typeof(OrderedDictionary<string, int>), "OrderedDictionary<string, int>, which can change: write ImmutableSortedDictionary<string, int>" },
        { typeof(PriorityQueue<string, int>), "PriorityQueue<string, int>, which can change: write ImmutableArray<string>, in the order of priority" },
        { typeof(ArrayList), "ArrayList, which can change: write an ImmutableArray of the elements' type" },
        { typeof(ImmutableDictionary<string, int>), "ImmutableDictionary<string, int>, whose order differs from process to process: write ImmutableSortedDictionary<string, int>" },
        { typeof(ImmutableHashSet<int>), "ImmutableHashSet<int>, whose order differs from process to process: write ImmutableSortedSet<int>" },
        { typeof(FrozenDictionary<string, int>), "FrozenDictionary<string, int>, whose order differs from process to process: write ImmutableSortedDictionary<string, int>" },
        { typeof(FrozenSet<int>), "FrozenSet<int>, whose order differs from process to process: write ImmutableSortedSet<int>" },
        { typeof(Index), "Index, which Orleans' serializer does not know: write int" },
        { typeof(Range), "Range, which Orleans' serializer does not know: write two int" },
        { typeof(Rune), "Rune, which Orleans' serializer does not know: write string" },
        { typeof(Complex), "Complex, which Orleans' serializer does not know: write a record of two double" },
        { typeof(JsonElement), "JsonElement, which Orleans' serializer does not know: write string, or a record of what is in it" },
        { typeof(StringBuilder), "StringBuilder, which can change: write string" },
        { typeof(Stream), "Stream, which cannot travel: write ReadOnlyMemory<byte>, a page a call" },
        { typeof(MemoryStream), "MemoryStream, which cannot travel: write ReadOnlyMemory<byte>, a page a call" },
        { typeof(Action), "Action, a delegate, which cannot travel: write an IGrainObserver, or the data that the method needs" },
        { typeof(Task<int>), "Task<int>, a promise, which is no data: await it and write its result" },
        { typeof(ValueTask), "ValueTask, a promise, which is no data: await it and write its result" },
        { typeof(Memory<byte>), "Memory<byte>, which can change: write ReadOnlyMemory<byte>" },
        { typeof(ReadOnlyMemory<int>), "ReadOnlyMemory<int>, which Orleans' serializer does not know: write ImmutableArray<int>" },
        { typeof(InvalidOperationException), "InvalidOperationException, an exception, which can change: write a code and a text, or throw it" },
        { typeof(object), "object, which says nothing of what travels: write the type itself, or a union of sealed records" },
        { typeof(IFormattable), "IFormattable, an interface, behind which anything may stand: write a closed union, an abstract record with sealed cases" },
        { typeof(BadGrains.NamedOne), "BadGrains.NamedOne, a grain itself: write its interface" },
    };

    public static TheoryData<Type> Allowed { get; } =
    [
        typeof(bool), typeof(char), typeof(string), typeof(long), typeof(Int128), typeof(BigInteger), typeof(double), typeof(decimal), typeof(Guid),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Uri), typeof(int?), typeof(DayOfWeek), typeof(DayOfWeek?),
        typeof(ReadOnlyMemory<byte>), typeof(ImmutableArray<string>), typeof(ImmutableList<int>), typeof(ImmutableSortedDictionary<string, ImmutableArray<int>>),
        typeof(ImmutableSortedSet<Guid>), typeof((int, string)), typeof((int, (string, decimal?))?), typeof(KeyValuePair<string, int>),
        typeof(Orleans.Runtime.GrainId), typeof(Orleans.Runtime.StreamId), typeof(ITakes<int>), typeof(BadInterfaces.IObserves),
        typeof(Orleans.Concurrency.Immutable<string>),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Message_OfRefusedType_IsRefusedWithRemedy(Type type, string said) =>
        Assert.Equal($"ITakes<{TypeNames.Of(type)}>.Take(value) is {said}", Assert.Single(Checked.Message(type)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void State_OfRefusedType_IsRefused(Type type, string said) =>
        Assert.Contains(Checked.State(type), text => text.EndsWith($" is {said}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Refused))]
    public void Element_OfRefusedType_IsRefused(Type type, string said) =>
        Assert.EndsWith($" holds {said}", Assert.Single(Checked.Message(typeof(ImmutableArray<>).MakeGenericType(type))), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Message_OfPlainType_IsTaken(Type type) => Assert.Empty(Checked.Message(type));

    [Fact]
    public void Message_OfFrameworkClass_IsRefusedWithRemedy() =>
        Assert.Equal(
            "IPAddress is unknown to Orleans' serializer: write a record of your own with what is needed of it (reached from ITakes<IPAddress>.Take(value))",
            Assert.Single(Checked.Message(typeof(IPAddress))));

    [Fact]
    public void ImmutableWrapper_OfMutableValue_IsRefused() =>
        Assert.Equal(
            "ITakes<Immutable<int[]>>.Take(value) holds int[], which can change: write ImmutableArray<int>",
            Assert.Single(Checked.Message(typeof(Orleans.Concurrency.Immutable<int[]>))));
}
