using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>How much of a symbol may be traded, and in which direction.</summary>
internal static class VolumeRules
{
    public static bool IsTradable(SymbolBook book, long steps) =>
        steps > 0 && steps >= book.Min && (book.Max == 0 || steps <= book.Max) && steps % book.Step == 0;

    /// <summary>Positions and waiting orders of one direction together.</summary>
    public static bool ExceedsLimit(VenueState state, SymbolBook book, bool buy, long steps)
    {
        if (book.Limit == 0) return false;

        MarginLegs legs = Margins.Legs(book);
        long sum = checked(steps + (buy ? legs.Long : legs.Short));
        if (state.Settings.Margin != MarginMode.Hedging) sum -= buy ? legs.Short : legs.Long;
        foreach (ref readonly BookOrder order in book.Orders.Span)
        {
            if (order.IsBuy == buy) sum = checked(sum + order.Rest.Steps);
        }

        return sum > book.Limit;
    }

    /// <summary>Whether the symbol may be opened in that direction now.</summary>
    public static TradeRetcode Direction(SymbolBook book, bool buy) => book.Spec.Trading.Mode switch
    {
        TradeMode.Disabled => TradeRetcode.TradeDisabled,
        TradeMode.CloseOnly => TradeRetcode.CloseOnly,
        TradeMode.LongOnly when !buy => TradeRetcode.LongOnly,
        TradeMode.ShortOnly when buy => TradeRetcode.ShortOnly,
        TradeMode.LongOnly or TradeMode.ShortOnly or TradeMode.Full => TradeRetcode.None,
    };
}
