using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Arus.Embedded.Refused;

/// <summary>Every shape that a contract may have: none of it is refused.</summary>
public static class AcceptedContracts
{
    [GenerateSerializer, Immutable, Alias("accepted-id")]
    public readonly record struct Id([property: Id(0)] string Value);

    [GenerateSerializer, Immutable, Alias("accepted-line")]
    public sealed record Line(Id Id, decimal Price, (int Count, string? Note) Part)
    {
        [Id(0)]
        public DateTimeOffset At { get; init; }

        [Id(1)]
        public Line? Before { get; init; }

        public decimal Twice => Price * 2;
    }

    [GenerateSerializer, Immutable, Alias("accepted-order")]
    public sealed class Order(Id id)
    {
        [Id(0)]
        public Id Id { get; } = id;

        [Id(1)]
        public ImmutableArray<Line> Lines { get; init; } = [];

        [Id(2)]
        public ImmutableSortedDictionary<Id, ImmutableSortedSet<string>> Marks { get; init; } = ImmutableSortedDictionary<Id, ImmutableSortedSet<string>>.Empty;
    }

    [GenerateSerializer, Immutable, Alias("accepted-answer`1")]
    public abstract record Answer<T>
    {
        [GenerateSerializer, Immutable, Alias("accepted-answer-given`1")]
        public sealed record Given(T Value) : Answer<T>;

        [GenerateSerializer, Immutable, Alias("accepted-answer-refused`1")]
        public sealed record Refused(string Because) : Answer<T>;
    }

    [GenerateSerializer, Immutable]
    public sealed record Nothing;

    [GenerateSerializer]
    public sealed class OrderException : Exception
    {
        public OrderException()
        {
        }

        public OrderException(string message) : base(message)
        {
        }

        public OrderException(string message, Exception innerException) : base(message, innerException)
        {
        }
    }

    public sealed record Kept
    {
        public ImmutableArray<Order> Orders { get; init; } = [];

        public Id? Last { get; init; }
    }

    public interface IWatches : IGrainObserver
    {
        Task Happened(Line line);
    }

    [Alias("accepted-orders")]
    public interface IOrders : IGrainWithStringKey
    {
        [Alias("submit"), ResponseTimeout("00:00:05")]
        Task<Answer<Order>> Submit(Order order, CancellationToken cancel = default);

        [Alias("list"), ReadOnly]
        ValueTask<ImmutableArray<Line>> List(Id id, int? most, DayOfWeek day = DayOfWeek.Monday);

        [Alias("list-all")]
        Task<Nothing> List();

        [Alias("watch"), AlwaysInterleave]
        Task Watch(IWatches watcher, IOrders other, GrainId id);

        [Alias("echo")]
        Task<Answer<T>> Echo<T>(ImmutableArray<T> values);

        [Alias("quote"), OneWay]
        Task Quote(ReadOnlyMemory<byte> bytes, Immutable<string> text);
    }

    [MayInterleave(nameof(Interleaves)), CollectionAgeLimit("00:05:00")]
    public sealed class Orders([PersistentState("orders")] IPersistentState<Kept> kept, [PersistentState("count")] IPersistentState<int> count) : Grain, IOrders
    {
        public static bool Interleaves(IInvokable request) => request.GetArgumentCount() == 0;

        public Task<Answer<Order>> Submit(Order order, CancellationToken cancel = default) =>
            Task.FromResult<Answer<Order>>(new Answer<Order>.Refused($"{kept.State.Orders.Length} {count.State}"));

        public ValueTask<ImmutableArray<Line>> List(Id id, int? most, DayOfWeek day = DayOfWeek.Monday) => ValueTask.FromResult(ImmutableArray<Line>.Empty);

        public Task<Nothing> List() => Task.FromResult(new Nothing());

        public Task Watch(IWatches watcher, IOrders other, GrainId id) => Task.CompletedTask;

        public Task<Answer<T>> Echo<T>(ImmutableArray<T> values) => Task.FromResult<Answer<T>>(new Answer<T>.Given(values[0]));

        public Task Quote(ReadOnlyMemory<byte> bytes, Immutable<string> text) => Task.CompletedTask;
    }
}
