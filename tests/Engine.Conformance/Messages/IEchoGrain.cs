namespace Arus.Engine.Conformance.Tests.Messages;

public interface IEchoGrain : IGrainWithStringKey
{
    Task<OrderLine> Line(OrderLine line);

    Task<OrderAnswer> Union(OrderAnswer answer);

    Task<Answer<int>> GenericUnion(Answer<int> answer);

    Task<Calendar> Calendar(Calendar calendar);

    Task<Nested> Nested(Nested nested);

    Task<ImmutableArray<long>> Numbers(ImmutableArray<long> numbers);

    Task<ImmutableSortedDictionary<string, OrderLine>> Dictionary(ImmutableSortedDictionary<string, OrderLine> lines);

    Task<OrderId?> MaybeId(OrderId? id);

    Task<string?> MaybeText(string? text);

    Task<OrderLine?> MaybeLine(OrderLine? line);

    Task<(string Text, int Number)> Pair(string text, int number);

    Task<OrderRefusal> Refusal(OrderRefusal refusal);

    Task<T> Generic<T>(T value);

    Task<int> Sum(int first, int second = 20, int third = 300);

    Task<string> Same(int value);

    Task<string> Same(string value);

    Task<string> Same(string value, int times);

    Task<string> Many(int one, string two, decimal three, bool four, OrderId five, long six, DayOfWeek seven);
}
