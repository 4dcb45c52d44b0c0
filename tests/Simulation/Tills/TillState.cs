namespace Arus.Simulation.Tests.Tills;

[GenerateSerializer, Immutable]
public sealed record TillState
{
    [Id(0)]
    public long Balance { get; init; }

    [Id(1)]
    public ImmutableArray<string> Handled { get; init; } = [];

    public TillState With(string id, long amount) => this with { Balance = Balance + amount, Handled = Handled.Add(id) };
}
