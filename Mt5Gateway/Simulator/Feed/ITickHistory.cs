using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>All ticks of a symbol that a simulated broker ever had or will have, a minute of the broker's clock at a time. Many may read at once.</summary>
public interface ITickHistory
{
    SymbolSpec Spec { get; }

    /// <summary>Before it there is nothing.</summary>
    BrokerTime Begins { get; }

    /// <summary>From it on there is nothing; null: it never ends.</summary>
    BrokerTime? Ends { get; }

    /// <summary>How many ticks a minute has at most.</summary>
    int MostTicksAMinute { get; }

    /// <summary>The ticks of a minute in order, in <paramref name="buffer"/> or in memory that nobody changes.</summary>
    ReadOnlySpan<Tick> Minute(long minute, Tick[] buffer);
}
