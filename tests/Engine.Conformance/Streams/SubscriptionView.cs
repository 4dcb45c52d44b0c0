namespace Arus.Engine.Conformance.Tests.Streams;

[GenerateSerializer, Immutable]
public sealed record SubscriptionView(StreamId Stream, string Provider, Guid Handle);
