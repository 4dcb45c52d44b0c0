namespace Arus.Engine.Conformance.Tests.Messages;

[GenerateSerializer, Immutable]
public sealed record OrderLine(string Symbol, int Lots, decimal Price)
{
    [Id(0)]
    public string Comment { get; init; } = "";
}
