using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>A place in the ticks of a symbol.</summary>
internal static class PositionJson
{
    public static TickPosition Read(JsonFields fields) => new(fields.Time("time"), fields.Int("index"));
}
