using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>Units and ids in a <see cref="BytePass"/>.</summary>
internal static class UnitPasses
{
    public static Volume Volume(this BytePass pass, Volume value) => new(pass.Number(value.Steps), (byte)pass.Number((long)value.Digits));

    public static Price Price(this BytePass pass, Price value) => new(pass.Number(value.Points), (byte)pass.Number((long)value.Digits));

    public static Currency Currency(this BytePass pass, Currency value) => new(pass.Text(value.Code ?? ""), (byte)pass.Number((long)value.Digits));

    public static BrokerTime Moment(this BytePass pass, BrokerTime value) => new(pass.Number(value.Milliseconds));

    public static TimeSpan Span(this BytePass pass, TimeSpan value) => new(pass.Number(value.Ticks));

    public static Ticket Ticket(this BytePass pass, Ticket value) => new(pass.Number(value.Value));

    public static Magic Magic(this BytePass pass, Magic value) => new(pass.Number(value.Value));

    public static SymbolName Symbol(this BytePass pass, SymbolName value) => new(pass.TextOrNull(value.Value)!);
}
