namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>What a purse stores. The balance is the opening plus what was received, less what was sent.</summary>
[GenerateSerializer, Immutable, Alias("Arus.Simulation.PurseState")]
public sealed record PurseState
{
    public const long Opening = 1_000;

    private static readonly ImmutableSortedDictionary<string, long> s_none = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    [Id(0)]
    public long Balance { get; init; } = Opening;

    /// <summary>By purse, since ever.</summary>
    [Id(1)]
    public ImmutableSortedDictionary<string, long> Sent { get; init; } = s_none;

    [Id(2)]
    public ImmutableSortedDictionary<string, long> Received { get; init; } = s_none;

    /// <summary>The last number of each payer.</summary>
    [Id(3)]
    public ImmutableSortedDictionary<string, long> Handled { get; init; } = s_none;

    public bool Knows(PaymentOrder order) => order.Number <= Handled.GetValueOrDefault(order.Payer);

    public PurseState Pay(PaymentOrder order) => this with
    {
        Balance = Balance - order.Amount,
        Sent = Sent.SetItem(order.To, Sent.GetValueOrDefault(order.To) + order.Amount),
        Handled = Handled.SetItem(order.Payer, order.Number),
    };

    public PurseState Receive(string from, long sent) => this with
    {
        Balance = Balance + sent - Received.GetValueOrDefault(from),
        Received = Received.SetItem(from, sent),
    };
}
