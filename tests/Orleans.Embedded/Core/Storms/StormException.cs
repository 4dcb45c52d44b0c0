namespace Arus.Embedded.Tests.Core.Storms;

[GenerateSerializer]
public sealed class StormException(string message) : Exception(message);
