namespace Arus.Engine.Conformance.Tests.Messages;

internal sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<OrderLine> Line(OrderLine line) => Task.FromResult(line);

    public Task<OrderAnswer> Union(OrderAnswer answer) => Task.FromResult(answer);

    public Task<Answer<int>> GenericUnion(Answer<int> answer) => Task.FromResult(answer);

    public Task<Calendar> Calendar(Calendar calendar) => Task.FromResult(calendar);

    public Task<Nested> Nested(Nested nested) => Task.FromResult(nested);

    public Task<ImmutableArray<long>> Numbers(ImmutableArray<long> numbers) => Task.FromResult(numbers);

    public Task<ImmutableSortedDictionary<string, OrderLine>> Dictionary(ImmutableSortedDictionary<string, OrderLine> lines) =>
        Task.FromResult(lines);

    public Task<OrderId?> MaybeId(OrderId? id) => Task.FromResult(id);

    public Task<string?> MaybeText(string? text) => Task.FromResult(text);

    public Task<OrderLine?> MaybeLine(OrderLine? line) => Task.FromResult(line);

    public Task<(string Text, int Number)> Pair(string text, int number) => Task.FromResult((text, number));

    public Task<OrderRefusal> Refusal(OrderRefusal refusal) => Task.FromResult(refusal);

    public Task<T> Generic<T>(T value) => Task.FromResult(value);

    public Task<int> Sum(int first, int second = 20, int third = 300) => Task.FromResult(first + second + third);

    public Task<string> Same(int value) => Task.FromResult($"number {value}");

    public Task<string> Same(string value) => Task.FromResult($"text {value}");

    public Task<string> Same(string value, int times) => Task.FromResult($"text {value} times {times}");

    public Task<string> Many(int one, string two, decimal three, bool four, OrderId five, long six, DayOfWeek seven) =>
        Task.FromResult($"{one} {two} {three} {four} {five.Value} {six} {seven}");
}
