using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Trading.Venue;

/// <summary>A symbol's terms in a <see cref="BytePass"/>.</summary>
internal static class SpecPass
{
    private static readonly SymbolSpec s_none = new(default, "", 0, new(), new(default, "", 0, 0, 0), new(default, 0, 0, default), []);

    public static SymbolSpec Spec(this BytePass pass, SymbolSpec? spec)
    {
        SymbolSpec value = spec ?? s_none;
        return new(
            pass.Symbol(value.Symbol),
            pass.Text(value.Description),
            (byte)pass.Number((long)value.Digits),
            pass.Trading(value.Trading),
            new(
                (CalculationMode)pass.Number((long)value.Margin.Mode),
                pass.Text(value.Margin.Currency),
                pass.Decimal(value.Margin.Initial),
                pass.Decimal(value.Margin.Maintenance),
                pass.Decimal(value.Margin.Hedged)),
            new(
                (SwapMode)pass.Number((long)value.Swap.Mode),
                pass.Decimal(value.Swap.Long),
                pass.Decimal(value.Swap.Short),
                (DayOfWeek)pass.Number((long)value.Swap.TripleDay)),
            pass.Items(value.Sessions, static (p, session) => new((DayOfWeek)p.Number((long)session.Day), p.Span(session.From), p.Span(session.To))));
    }

    private static SymbolTrading Trading(this BytePass pass, SymbolTrading value) => new()
    {
        TickSize = pass.Price(value.TickSize),
        TickValue = pass.Decimal(value.TickValue),
        TickValueLoss = pass.Decimal(value.TickValueLoss),
        ContractSize = pass.Decimal(value.ContractSize),
        VolumeMin = pass.Volume(value.VolumeMin),
        VolumeMax = pass.Volume(value.VolumeMax),
        VolumeStep = pass.Volume(value.VolumeStep),
        VolumeLimit = pass.Volume(value.VolumeLimit),
        StopsLevel = (int)pass.Number((long)value.StopsLevel),
        FreezeLevel = (int)pass.Number((long)value.FreezeLevel),
        Mode = (TradeMode)pass.Number((long)value.Mode),
        Execution = (TradeExecution)pass.Number((long)value.Execution),
        Filling = (FillingModes)pass.Number((long)value.Filling),
        ExpirationModes = (int)pass.Number((long)value.ExpirationModes),
        BaseCurrency = pass.Text(value.BaseCurrency),
        ProfitCurrency = pass.Text(value.ProfitCurrency),
    };
}
