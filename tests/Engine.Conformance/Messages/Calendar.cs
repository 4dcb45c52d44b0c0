namespace Arus.Engine.Conformance.Tests.Messages;

[GenerateSerializer, Immutable]
public sealed record Calendar(DateOnly Day, TimeOnly Time, DateTimeOffset Moment, TimeSpan Span, Guid Id, Uri Link);
