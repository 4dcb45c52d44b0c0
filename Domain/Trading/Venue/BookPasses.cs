using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>Rows of a venue's books in a <see cref="BytePass"/>.</summary>
internal static class BookPasses
{
    public static BookOrder Order(this BytePass pass, BookOrder value) => new()
    {
        Ticket = pass.Ticket(value.Ticket),
        Symbol = (int)pass.Number((long)value.Symbol),
        Type = (OrderType)pass.Number((long)value.Type),
        State = (OrderState)pass.Number((long)value.State),
        Initial = pass.Volume(value.Initial),
        Rest = pass.Volume(value.Rest),
        Price = pass.Number(value.Price),
        StopLimit = pass.Number(value.StopLimit),
        StopLoss = pass.Number(value.StopLoss),
        TakeProfit = pass.Number(value.TakeProfit),
        Filling = (OrderFilling)pass.Number((long)value.Filling),
        Time = (OrderTime)pass.Number((long)value.Time),
        Expiration = pass.Moment(value.Expiration),
        Magic = pass.Magic(value.Magic),
        Position = pass.Ticket(value.Position),
        PositionBy = pass.Ticket(value.PositionBy),
        Reason = (DealReason)pass.Number((long)value.Reason),
        Comment = pass.TextOrNull(value.Comment),
        SetUp = pass.Moment(value.SetUp),
        Ended = pass.Moment(value.Ended),
        EndsAt = pass.Number(value.EndsAt),
    };

    public static BookPosition Position(this BytePass pass, BookPosition value) => new()
    {
        Ticket = pass.Ticket(value.Ticket),
        Identifier = pass.Ticket(value.Identifier),
        Symbol = (int)pass.Number((long)value.Symbol),
        Side = (PositionSide)pass.Number((long)value.Side),
        Volume = pass.Volume(value.Volume),
        Cost = pass.Number(value.Cost),
        StopLoss = pass.Number(value.StopLoss),
        TakeProfit = pass.Number(value.TakeProfit),
        Swap = pass.Number(value.Swap),
        Margin = pass.Number(value.Margin),
        Magic = pass.Magic(value.Magic),
        Reason = (DealReason)pass.Number((long)value.Reason),
        Comment = pass.TextOrNull(value.Comment),
        Opened = pass.Moment(value.Opened),
        Changed = pass.Moment(value.Changed),
    };

    public static BookDeal Deal(this BytePass pass, BookDeal value) => new()
    {
        Ticket = pass.Ticket(value.Ticket),
        Order = pass.Ticket(value.Order),
        Position = pass.Ticket(value.Position),
        Symbol = (int)pass.Number((long)value.Symbol),
        Type = (DealType)pass.Number((long)value.Type),
        Entry = (DealEntry)pass.Number((long)value.Entry),
        Volume = pass.Volume(value.Volume),
        Price = pass.Number(value.Price),
        Profit = pass.Number(value.Profit),
        Swap = pass.Number(value.Swap),
        Commission = pass.Number(value.Commission),
        Magic = pass.Magic(value.Magic),
        Reason = (DealReason)pass.Number((long)value.Reason),
        Comment = pass.TextOrNull(value.Comment),
        Time = pass.Moment(value.Time),
    };

    public static QueuedRequest Queued(this BytePass pass, QueuedRequest value) => new(
        pass.Number(value.Due),
        pass.Number(value.Number),
        (int)pass.Number((long)value.Symbol),
        pass.Number(value.SentAt),
        pass.Request(value.Request));

    private static TradeRequest Request(this BytePass pass, TradeRequest value) => new()
    {
        Action = (TradeAction)pass.Number((long)value.Action),
        Symbol = pass.Symbol(value.Symbol),
        Type = (OrderType)pass.Number((long)value.Type),
        Volume = pass.Volume(value.Volume),
        Price = pass.Number(value.Price),
        StopLimit = pass.Number(value.StopLimit),
        StopLoss = pass.Number(value.StopLoss),
        TakeProfit = pass.Number(value.TakeProfit),
        Deviation = (int)pass.Number((long)value.Deviation),
        Filling = (OrderFilling)pass.Number((long)value.Filling),
        Time = (OrderTime)pass.Number((long)value.Time),
        Expiration = pass.Moment(value.Expiration),
        Magic = pass.Magic(value.Magic),
        Position = pass.Ticket(value.Position),
        PositionBy = pass.Ticket(value.PositionBy),
        Order = pass.Ticket(value.Order),
        Reason = (DealReason)pass.Number((long)value.Reason),
        Comment = pass.TextOrNull(value.Comment),
    };
}
