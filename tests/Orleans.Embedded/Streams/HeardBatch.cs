namespace Arus.Embedded.Tests.Streams;

public sealed record HeardBatch(string Subscriber, string Numbers);
