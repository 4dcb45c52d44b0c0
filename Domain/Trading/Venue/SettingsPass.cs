using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>A venue's terms in a <see cref="BytePass"/>.</summary>
internal static class SettingsPass
{
    public static VenueSettings Settings(this BytePass pass, VenueSettings value) => new()
    {
        Currency = pass.Currency(value.Currency),
        Margin = (MarginMode)pass.Number((long)value.Margin),
        Leverage = (int)pass.Number((long)value.Leverage),
        StopOutBy = (StopOutMode)pass.Number((long)value.StopOutBy),
        MarginCall = pass.Decimal(value.MarginCall),
        StopOut = pass.Decimal(value.StopOut),
        FifoClose = pass.Flag(value.FifoClose),
        HedgeAllowed = pass.Flag(value.HedgeAllowed),
        LimitOrders = (int)pass.Number((long)value.LimitOrders),
        LimitPositions = (int)pass.Number((long)value.LimitPositions),
        RequestsPerSecond = (int)pass.Number((long)value.RequestsPerSecond),
        TradeAllowed = pass.Flag(value.TradeAllowed),
        ExpertsAllowed = pass.Flag(value.ExpertsAllowed),
        DayStart = pass.Span(value.DayStart),
        Commission = new((CommissionKind)pass.Number((long)value.Commission.Kind), pass.Decimal(value.Commission.Amount)),
        Rates = pass.Items(value.Rates, static (p, rate) => new(p.Text(rate.From ?? ""), p.Text(rate.To ?? ""), p.Decimal(rate.Rate))),
        BarSpread = pass.Flag(value.BarSpread is not null) ? (int)pass.Number((long)(value.BarSpread ?? 0)) : null,
        Faults = pass.Faults(value.Faults),
        FirstTicket = pass.Number(value.FirstTicket),
    };

    private static VenueFaults Faults(this BytePass pass, VenueFaults value) => new()
    {
        Seed = pass.Number(value.Seed),
        Slippage = pass.Items(value.Slippage, static (p, odds) => new((int)p.Number((long)odds.Points), (int)p.Number((long)odds.Weight))),
        LatencyMin = pass.Span(value.LatencyMin),
        LatencyMax = pass.Span(value.LatencyMax),
        Rejections = pass.Items(value.Rejections, static (p, odds) => new((TradeRetcode)p.Number((long)odds.Retcode), (int)p.Number((long)odds.PerMillion))),
        DepthMin = pass.Volume(value.DepthMin),
        DepthMax = pass.Volume(value.DepthMax),
    };
}
