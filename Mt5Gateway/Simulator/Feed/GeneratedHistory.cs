using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>A history that is made when it is read: nothing is stored, and any stretch of it can be read again.</summary>
public sealed class GeneratedHistory(SymbolGenerator generator) : ITickHistory
{
    public SymbolSpec Spec { get; } = generator.Model.Spec(generator.Instrument);

    /// <summary>2000-01-01 00:00.</summary>
    public BrokerTime Begins { get; } = new(946_684_800_000);

    public BrokerTime? Ends => null;

    public int MostTicksAMinute => SymbolGenerator.MostTicksAMinute;

    public static GeneratedHistory Of(MarketModel model, Instrument instrument) => new(new(model, instrument));

    public ReadOnlySpan<Tick> Minute(long minute, Tick[] buffer) => buffer.AsSpan(0, generator.Minute(minute, buffer));
}
