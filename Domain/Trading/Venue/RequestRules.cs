using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What a trade server refuses, by its code. <see cref="TradeRetcode.None"/>: nothing stands against the request.</summary>
internal sealed class RequestRules(VenueState state, DealWriter deals)
{
    private readonly DealRules _deals = new(state, deals);
    private readonly PendingRules _pending = new(state);
    private readonly ChangeRules _changes = new(state);

    public TradeRetcode Check(in TradeRequest request, RequestStage stage)
    {
        VenueSettings settings = state.Settings;
        if (!settings.TradeAllowed) return TradeRetcode.TradeDisabled;
        if (!settings.ExpertsAllowed && request.Reason == DealReason.Expert) return TradeRetcode.ServerDisablesAt;
        if (!Enum.IsDefined(request.Action) || !Enum.IsDefined(request.Filling) || !Enum.IsDefined(request.Time)) return TradeRetcode.Invalid;
        if (!Enum.IsDefined(request.Type)) return TradeRetcode.InvalidOrder;
        if (Locate(in request) is not { } book) return Missing(in request);
        if (book.Spec.Trading.Mode == TradeMode.Disabled) return TradeRetcode.TradeDisabled;
        if (!book.HasQuote) return TradeRetcode.PriceOff;
        if (!book.IsOnBars && !book.Sessions.IsOpen(state.Now)) return TradeRetcode.MarketClosed;

        return request.Action switch
        {
            TradeAction.Deal => _deals.Check(book, in request, stage),
            TradeAction.Pending => _pending.Check(book, in request),
            TradeAction.Modify => _changes.CheckModify(book, in request, _pending),
            TradeAction.Remove => _changes.CheckRemove(book, in request),
            TradeAction.SlTp => _changes.CheckStops(book, in request),
            TradeAction.CloseBy => _changes.CheckCloseBy(book, in request),
        };
    }

    /// <summary>By the symbol; where a request names only what it changes, by that.</summary>
    public SymbolBook? Locate(in TradeRequest request)
    {
        if (!string.IsNullOrEmpty(request.Symbol.Value))
        {
            int index = state.IndexOf(request.Symbol);
            return index < 0 ? null : state.Books[index];
        }

        foreach (SymbolBook book in state.Books)
        {
            if (!request.Order.IsNone && book.FindOrder(request.Order) >= 0) return book;
            if (!request.Position.IsNone && book.FindPosition(request.Position) >= 0) return book;
        }

        return null;
    }

    private TradeRetcode Missing(in TradeRequest request) => request.Action switch
    {
        TradeAction.Modify or TradeAction.Remove => _changes.Gone(request.Order),
        TradeAction.SlTp or TradeAction.CloseBy when !request.Position.IsNone => TradeRetcode.PositionClosed,
        _ => TradeRetcode.Invalid,
    };
}
