using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>Which of the possible markets: the same model gives the same tick at the same place, for ever and on every machine.</summary>
/// <param name="AlwaysOpen">Every symbol trades without weekends and breaks: for a demonstration that shall show prices on a Sunday.</param>
public sealed record MarketModel(ulong Seed, bool AlwaysOpen)
{
    public TradingHours Hours(Instrument instrument) => AlwaysOpen ? TradingHours.AroundTheClock : instrument.Hours;

    /// <summary>The symbol with the sessions it has in this market.</summary>
    public SymbolSpec Spec(Instrument instrument) => instrument.Spec with { Sessions = Generation.Hours.Sessions(Hours(instrument)) };
}
