namespace Arus.Engine.Conformance.Tests.Streams;

[GenerateSerializer, Immutable]
public sealed record StreamNote(string Producer, int Number)
{
    public override string ToString() => $"{Producer}{Number}";
}
