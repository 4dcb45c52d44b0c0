using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>A symbol as the model knows it: what a broker says of it, and how its prices move.</summary>
public sealed record Instrument
{
    public required SymbolSpec Spec { get; init; }

    /// <summary>The price that the model returns to, in the quote currency.</summary>
    public required double Level { get; init; }

    /// <summary>Usual deviation of a day's return.</summary>
    public required double DailyVolatility { get; init; }

    /// <summary>Usual spread of the busiest hour, in points.</summary>
    public required double Spread { get; init; }

    /// <summary>Ticks of a usual day.</summary>
    public required int TicksADay { get; init; }

    public required TradingHours Hours { get; init; }

    public required SessionWeights Sessions { get; init; }

    public required ImmutableArray<CurrencyWeight> News { get; init; }

    /// <summary>A row of the Cholesky factor: this symbol's shock is the sum of the market's factors by these weights.</summary>
    public required ImmutableArray<double> Factors { get; init; }

    public SymbolName Symbol => Spec.Symbol;
}
