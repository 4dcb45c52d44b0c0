namespace Arus.Engine.Conformance.Tests.Messages;

[GenerateSerializer, Immutable]
public sealed record Nested(
    ImmutableArray<OrderLine> Lines,
    ImmutableSortedDictionary<string, OrderAnswer> Answers,
    OrderLine? Best,
    int? Count);
