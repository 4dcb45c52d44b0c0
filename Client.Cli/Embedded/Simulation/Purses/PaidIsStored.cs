using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>What a payer was told is paid is in the store, and stays there.</summary>
internal sealed class PaidIsStored(PurseBook book) : IInvariant
{
    public string Name => "what is paid is stored";

    public string? Check()
    {
        if (book.Newest is not { } newest) return null;
        book.Newest = null;
        return Check(newest.From, newest.Order.Payer, newest.Order.Number);
    }

    public string? CheckWhole() =>
        book.Acknowledgements.Select(a => Check(a.Key.From, a.Key.Payer, a.Value)).FirstOrDefault(wrong => wrong is not null);

    private string? Check(string from, string payer, long number)
    {
        long stored = book[from].Handled.GetValueOrDefault(payer);
        return stored >= number ? null : $"{from} told {payer} that {number} is paid and stores {stored}";
    }
}
