using System.Security.Cryptography;

namespace Arus.Domain.Trading.Venue;

/// <summary>A whole venue as bytes: settings, symbols, quotes, books and history, closed by a SHA-256 of it all.</summary>
internal static class VenueCodec
{
    private const string Form = "arus-venue-1";

    public static byte[] Save(VenueState state)
    {
        BytePass pass = BytePass.Write();
        pass.Text(Form);
        pass.Settings(state.Settings);
        pass.Count(state.Books.Count);
        foreach (SymbolBook book in state.Books) pass.Spec(book.Spec);
        Pass(pass, state);
        return [.. pass.Written, .. SHA256.HashData(pass.Written)];
    }

    /// <exception cref="FormatException">The bytes are not those of a venue, are of another version, or are damaged.</exception>
    public static VenueState Restore(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length <= SHA256.HashSizeInBytes) throw new FormatException("these are no bytes of a venue: they are too short");

        ReadOnlyMemory<byte> content = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content.Span).AsSpan().SequenceEqual(bytes.Span[^SHA256.HashSizeInBytes..]))
        {
            throw new FormatException("the bytes of the venue are damaged: restore from an older save");
        }

        BytePass pass = BytePass.Read(content);
        string form = pass.Text("");
        if (form != Form) throw new FormatException($"the venue was saved as '{form}' and this version reads '{Form}': start it anew");

        VenueState state = new(pass.Settings(new()));
        int symbols = pass.Count(0);
        for (int i = 0; i < symbols; i++) state.Add(pass.Spec(null));
        Pass(pass, state);
        if (!pass.IsAtEnd) throw new FormatException("the bytes of the venue go on behind its end: restore from an older save");

        state.Watch();
        return state;
    }

    private static void Pass(BytePass pass, VenueState state)
    {
        state.Now = pass.Moment(state.Now);
        state.HasTime = pass.Flag(state.HasTime);
        state.Balance = pass.Number(state.Balance);
        state.Credit = pass.Number(state.Credit);
        state.LastOrder = pass.Number(state.LastOrder);
        state.LastDeal = pass.Number(state.LastDeal);
        state.LastRequest = pass.Number(state.LastRequest);
        state.Midnight = pass.Number(state.Midnight);
        state.OnNextBar = (int)pass.Number((long)state.OnNextBar);
        state.RequestSecond = pass.Number(state.RequestSecond);
        state.RequestsInSecond = (int)pass.Number((long)state.RequestsInSecond);
        state.Ambiguous = pass.Number(state.Ambiguous);
        state.StopOuts = pass.Number(state.StopOuts);
        foreach (SymbolBook book in state.Books) Pass(pass, state, book);
        pass.Rows(state.Queue, static (p, queued) => p.Queued(queued));
        pass.Rows(state.History, static (p, order) => p.Order(order));
        pass.Rows(state.Deals, static (p, deal) => p.Deal(deal));
    }

    private static void Pass(BytePass pass, VenueState state, SymbolBook book)
    {
        book.Quote(pass.Number(book.Bid), pass.Number(book.Ask));
        book.QuotedAt = pass.Moment(book.QuotedAt);
        book.IsOnBars = pass.Flag(book.IsOnBars);
        pass.Rows(book.Orders, static (p, order) => p.Order(order));
        pass.Rows(book.Positions, static (p, position) => p.Position(position));
        if (pass.IsWriting) return;

        book.Margin = Margins.Of(book, Margins.Legs(book));
        book.Watch();
        book.Turn = 1;
        foreach (BookOrder order in book.Orders.Span) state.NextEnd = Math.Min(state.NextEnd, order.EndsAt);
    }
}
