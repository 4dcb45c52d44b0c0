using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What is refused of an order that is to wait.</summary>
internal sealed class PendingRules(VenueState state)
{
    public TradeRetcode Check(SymbolBook book, in TradeRequest request)
    {
        if (request.Type is OrderType.Buy or OrderType.Sell or OrderType.CloseBy) return TradeRetcode.InvalidOrder;

        bool buy = IsBuy(request.Type);
        if (VolumeRules.Direction(book, buy) is not TradeRetcode.None and var direction) return direction;
        if (!LotSteps.TryOf(request.Volume, book.LotDigits, out long steps) || !VolumeRules.IsTradable(book, steps)) return TradeRetcode.InvalidVolume;
        if (IsFull()) return TradeRetcode.LimitOrders;
        if (VolumeRules.ExceedsLimit(state, book, buy, steps)) return TradeRetcode.LimitVolume;

        return CheckTerms(book, request.Type, in request);
    }

    /// <summary>Prices, stops and expiration: what a modification may change too.</summary>
    public TradeRetcode CheckTerms(SymbolBook book, OrderType type, in TradeRequest request)
    {
        if (!IsPriced(book, type, request.Price, request.StopLimit)) return TradeRetcode.InvalidPrice;

        bool isStopLimit = type is OrderType.BuyStopLimit or OrderType.SellStopLimit;
        TradeRetcode stops = StopRules.Check(book, IsBuy(type), isStopLimit ? request.StopLimit : request.Price, request.StopLoss, request.TakeProfit);
        return stops != TradeRetcode.None ? stops : CheckExpiration(book, in request);
    }

    private static bool IsBuy(OrderType type) => type is OrderType.BuyLimit or OrderType.BuyStop or OrderType.BuyStopLimit;

    /// <summary>Limits stand on the better side of the market, stops on the worse; a stop-limit's limit behind its stop.</summary>
    private static bool IsPriced(SymbolBook book, OrderType type, long price, long stopLimit)
    {
        if (price <= 0 || price % book.TickPoints != 0) return false;

        long distance = type switch
        {
            OrderType.BuyLimit => book.Ask - price,
            OrderType.SellLimit => price - book.Bid,
            OrderType.BuyStop or OrderType.BuyStopLimit => price - book.Ask,
            OrderType.SellStop or OrderType.SellStopLimit => book.Bid - price,
            OrderType.Buy or OrderType.Sell or OrderType.CloseBy => 0,
        };
        if (distance <= 0 || distance < book.Spec.Trading.StopsLevel) return false;
        if (type is not (OrderType.BuyStopLimit or OrderType.SellStopLimit)) return true;

        long behind = type == OrderType.BuyStopLimit ? price - stopLimit : stopLimit - price;
        return stopLimit > 0 && stopLimit % book.TickPoints == 0 && behind >= book.Spec.Trading.StopsLevel;
    }

    private TradeRetcode CheckExpiration(SymbolBook book, in TradeRequest request)
    {
        int modes = book.Spec.Trading.ExpirationModes;
        bool isAllowed = modes == 0 || (modes & (1 << (int)request.Time)) != 0;
        bool isAhead = request.Time is OrderTime.Gtc or OrderTime.Day || request.Expiration > state.Now;
        return isAllowed && isAhead ? TradeRetcode.None : TradeRetcode.InvalidExpiration;
    }

    private bool IsFull()
    {
        int waiting = 0;
        foreach (SymbolBook book in state.Books) waiting += book.Orders.Count;
        return state.Settings.LimitOrders > 0 && waiting >= state.Settings.LimitOrders;
    }
}
