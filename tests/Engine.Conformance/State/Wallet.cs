namespace Arus.Engine.Conformance.Tests.State;

[GenerateSerializer, Immutable]
public sealed record Wallet
{
    [Id(0)]
    public int Amount { get; init; }

    [Id(1)]
    public string Owner { get; init; } = "nobody";

    [Id(2)]
    public string Note { get; init; } = "";
}
