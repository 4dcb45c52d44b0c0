namespace Arus.Engine.Conformance.Tests.Context;

[GenerateSerializer, Immutable]
public sealed record ContextNote(string Words, int Number);
