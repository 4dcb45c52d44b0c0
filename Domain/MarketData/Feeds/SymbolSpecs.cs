using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Feeds;

/// <summary>What brokers say of symbols, compared.</summary>
public static class SymbolSpecs
{
    /// <summary>Equal in all, the sessions one by one.</summary>
    public static bool Same(SymbolSpec one, SymbolSpec other) =>
        one with { Sessions = [] } == other with { Sessions = [] } && Listed(one).SequenceEqual(Listed(other));

    private static ImmutableArray<TradingSession> Listed(SymbolSpec spec) => spec.Sessions.IsDefault ? [] : spec.Sessions;
}
