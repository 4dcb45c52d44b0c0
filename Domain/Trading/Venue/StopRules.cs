using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>Where a stop loss and a take profit may stand.</summary>
internal static class StopRules
{
    /// <param name="from">What they keep their distance from: the price the position closes at, or the price of a waiting order.</param>
    public static TradeRetcode Check(SymbolBook book, bool buy, long from, long stopLoss, long takeProfit)
    {
        long loss = buy ? from - stopLoss : stopLoss - from;
        long profit = buy ? takeProfit - from : from - takeProfit;
        bool valid = (stopLoss == 0 || IsPlaced(book, stopLoss, loss)) && (takeProfit == 0 || IsPlaced(book, takeProfit, profit));
        return valid ? TradeRetcode.None : TradeRetcode.InvalidStops;
    }

    private static bool IsPlaced(SymbolBook book, long price, long distance) =>
        price > 0 && price % book.TickPoints == 0 && distance > 0 && distance >= book.Spec.Trading.StopsLevel;
}
