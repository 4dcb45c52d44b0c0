namespace Arus.Engine.Conformance.Tests.Messages;

[GenerateSerializer, Immutable]
public readonly record struct OrderId([property: Id(0)] string Value);
