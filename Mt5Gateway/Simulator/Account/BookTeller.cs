using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>Answers what the gateway asks about the account: snapshots and look-ups.</summary>
internal static class BookTeller
{
    /// <summary>Items of one message: 65,536 bytes hold so many of the largest.</summary>
    private const int Symbols = 32, Items = 96;

    public static async Task Snapshot(TradingAccount account, GatewayMessage.SnapshotRequest asked, BrokerTime now, Outgoing outgoing, CancellationToken cancel)
    {
        SimulatedVenue venue = account.Venue;
        VenueSnapshot books = venue.Snapshot(asked.Since);
        ImmutableArray<SymbolSpec> symbols = [.. Enumerable.Range(0, venue.SymbolCount).Select(venue.Spec)];
        long id = asked.Id;

        await outgoing.Say(new TerminalMessage.Account(id, books.Balance), cancel);
        foreach (ImmutableArray<SymbolSpec> part in Parts(symbols, Symbols)) await outgoing.Say(new TerminalMessage.Symbols(id, part), cancel);
        foreach (ImmutableArray<VenuePosition> part in Parts(books.Positions, Items)) await outgoing.Say(new TerminalMessage.Positions(id, part), cancel);
        foreach (ImmutableArray<VenueOrder> part in Parts(books.Orders, Items)) await outgoing.Say(new TerminalMessage.Orders(id, part), cancel);
        foreach (ImmutableArray<VenueOrder> part in Parts(books.History, Items)) await outgoing.Say(new TerminalMessage.History(id, part), cancel);
        foreach (ImmutableArray<VenueDeal> part in Parts(books.Deals, Items)) await outgoing.Say(new TerminalMessage.Deals(id, part), cancel);
        SnapshotCounts counts = new(symbols.Length, books.Positions.Length, books.Orders.Length, books.History.Length, books.Deals.Length);
        await outgoing.Say(new TerminalMessage.SnapshotEnd(id, counts, now), cancel);
    }

    public static async Task Find(TradingAccount account, GatewayMessage.Find asked, Outgoing outgoing, CancellationToken cancel)
    {
        foreach (Magic magic in asked.Magics)
        {
            VenueSnapshot found = account.Venue.Find(magic);
            await outgoing.Say(new TerminalMessage.Found(asked.LookUp, new(magic, true, found)), cancel);
        }
    }

    /// <summary>An empty list is one empty part: it is said that there is nothing.</summary>
    private static IEnumerable<ImmutableArray<T>> Parts<T>(ImmutableArray<T> items, int most) =>
        items.IsEmpty ? [[]] : items.Chunk(most).Select(part => part.ToImmutableArray());
}
