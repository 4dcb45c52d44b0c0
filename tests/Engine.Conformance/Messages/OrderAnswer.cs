namespace Arus.Engine.Conformance.Tests.Messages;

/// <summary>A closed union: what an order may be answered.</summary>
[GenerateSerializer, Immutable]
public abstract record OrderAnswer
{
    [GenerateSerializer, Immutable]
    public sealed record Filled(OrderId Id, decimal Price) : OrderAnswer;

    [GenerateSerializer, Immutable]
    public sealed record Refused(OrderRefusal Code, string Because) : OrderAnswer;
}
