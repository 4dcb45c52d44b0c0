using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>A purse holds what it began with and received, less what it sent; nobody received more than was sent, nobody owes.</summary>
internal sealed class MoneyIsKept(PurseBook book) : IInvariant
{
    public string Name => "money is kept";

    public string? Check()
    {
        string? wrong = null;
        while (wrong is null && book.TakeChanged() is { } name) wrong = Check(name, book[name]);
        return wrong;
    }

    public string? CheckWhole()
    {
        long inPurses = 0;
        long onTheWay = 0;
        int count = 0;
        foreach ((string name, PurseState purse) in book.Stored())
        {
            if (Check(name, purse) is { } wrong) return wrong;
            if (!purse.Sent.SequenceEqual(book[name].Sent) || purse.Balance != book[name].Balance) return $"{name} is stored otherwise than it was written";
            inPurses += purse.Balance;
            onTheWay += purse.Sent.Values.Sum() - purse.Received.Values.Sum();
            count++;
        }

        return inPurses + onTheWay == count * PurseState.Opening ? null : $"{inPurses} in {count} purses and {onTheWay} on the way make no {count * PurseState.Opening}";
    }

    private string? Check(string name, PurseState purse)
    {
        if (purse.Balance < 0) return $"{name} owes {-purse.Balance}";
        long expected = PurseState.Opening + purse.Received.Values.Sum() - purse.Sent.Values.Sum();
        if (purse.Balance != expected) return $"{name} holds {purse.Balance} instead of {expected}";
        foreach ((string from, long received) in purse.Received)
        {
            long sent = book[from].Sent.GetValueOrDefault(name);
            if (received > sent) return $"{name} received {received} from {from}, which sent {sent}";
        }

        return null;
    }
}
