using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>A purse holds what it began with and received, less what it sent; nobody received more than was sent, nobody owes.</summary>
internal sealed class MoneyIsKept(PurseBook book) : IInvariant
{
    public string Name => "money is kept";

    public string? Check()
    {
        string? wrong = null;
        while (wrong is null && book.TryTakeChanged(out int purse)) wrong = Check(purse, book[purse]);
        return wrong;
    }

    public string? CheckWhole()
    {
        long inPurses = 0;
        long onTheWay = 0;
        int count = 0;
        foreach ((int purse, PurseState stored) in book.Stored())
        {
            if (Check(purse, stored) is { } wrong) return wrong;
            if (stored.Balance != book[purse].Balance || !stored.Sent.SequenceEqual(book[purse].Sent)) return $"purse {purse} is stored otherwise than it was written";
            inPurses += stored.Balance;
            onTheWay += Sum(stored.Sent) - Sum(stored.Received);
            count++;
        }

        return inPurses + onTheWay == count * PurseState.Opening ? null : $"{inPurses} in {count} purses and {onTheWay} on the way make no {count * PurseState.Opening}";
    }

    private string? Check(int number, PurseState purse)
    {
        if (purse.Balance < 0) return $"purse {number} owes {-purse.Balance}";
        long expected = PurseState.Opening + Sum(purse.Received) - Sum(purse.Sent);
        if (purse.Balance != expected) return $"purse {number} holds {purse.Balance} instead of {expected}";
        for (int from = 0; from < purse.Received.Length; from++)
        {
            long sent = PurseState.At(book[from].Sent, number);
            if (purse.Received[from] > sent) return $"purse {number} received {purse.Received[from]} from purse {from}, which sent {sent}";
        }

        return null;
    }

    private static long Sum(ImmutableArray<long> values)
    {
        long sum = 0;
        foreach (long value in values) sum += value;
        return sum;
    }
}
