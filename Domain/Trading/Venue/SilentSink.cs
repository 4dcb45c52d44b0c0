using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>Hears nothing: for a backtest that reads the history at its end.</summary>
public sealed class SilentSink : IVenueSink
{
    public static SilentSink Instance { get; } = new();

    public void Answered(in TradeAnswer answer)
    {
    }

    public void OrderAdded(in BookOrder order)
    {
    }

    public void OrderUpdated(in BookOrder order)
    {
    }

    public void OrderDeleted(in BookOrder order, TradeRetcode because)
    {
    }

    public void DealAdded(in BookDeal deal)
    {
    }

    public void PositionOpened(in BookPosition position)
    {
    }

    public void PositionChanged(in BookPosition position)
    {
    }

    public void PositionClosed(in BookPosition position)
    {
    }

    public void BalanceChanged(long balance, long credit)
    {
    }
}
