namespace Arus.Embedded.Tests.Streams;

public sealed record Heard(string Subscriber, int Number);
