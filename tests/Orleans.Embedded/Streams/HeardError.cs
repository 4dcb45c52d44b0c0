namespace Arus.Embedded.Tests.Streams;

public sealed record HeardError(string Subscriber, Exception Error);
