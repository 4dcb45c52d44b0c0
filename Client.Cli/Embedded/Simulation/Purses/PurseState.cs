namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>What a purse stores. The balance is the opening plus what was received, less what was sent.</summary>
[GenerateSerializer, Immutable, Alias("Arus.Simulation.PurseState")]
public sealed record PurseState
{
    public const long Opening = 1_000;

    [Id(0)]
    public long Balance { get; init; } = Opening;

    /// <summary>To each purse, since ever, by its number.</summary>
    [Id(1)]
    public ImmutableArray<long> Sent { get; init; } = [];

    [Id(2)]
    public ImmutableArray<long> Received { get; init; } = [];

    /// <summary>The last order of each payer.</summary>
    [Id(3)]
    public ImmutableArray<long> Handled { get; init; } = [];

    public static long At(ImmutableArray<long> values, int index) => index < values.Length ? values[index] : 0;

    public PurseState Pay(PaymentOrder order) => this with
    {
        Balance = Balance - order.Amount,
        Sent = With(Sent, order.To, At(Sent, order.To) + order.Amount),
        Handled = With(Handled, order.Payer, order.Count),
    };

    public PurseState Receive(int from, long sent) => this with { Balance = Balance + sent - At(Received, from), Received = With(Received, from, sent) };

    private static ImmutableArray<long> With(ImmutableArray<long> values, int index, long value)
    {
        long[] next = new long[Math.Max(values.Length, index + 1)];
        values.CopyTo(next);
        next[index] = value;
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(next);
    }
}
