using System.Text.Json;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol.Binary;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>A symbol with all its properties.</summary>
internal static class SymbolJson
{
    private const int DaySeconds = 86_400;
    private const int MostSessions = 70;

    public static SymbolSpec Read(JsonFields fields)
    {
        byte digits = (byte)fields.Int("digits", 0, Points.MostDigits);
        if (fields.Price("point") != new Price(1, digits)) throw fields.Bad("point", "is not 10 to the power of minus digits");
        return new(
            fields.Symbol("symbol"),
            fields.Text("description"),
            digits,
            ReadTrading(fields),
            new(fields.Open<CalculationMode>("calcMode"), fields.Text("marginCurrency", 32), fields.Decimal("marginInitial"), fields.Decimal("marginMaintenance"), fields.Decimal("marginHedged")),
            new(fields.Open<SwapMode>("swapMode"), fields.Decimal("swapLong"), fields.Decimal("swapShort"), (DayOfWeek)fields.Int("swapTripleDay", 0, 6)),
            fields.List("sessions", ReadSession, MostSessions));
    }

    public static void Write(Utf8JsonWriter json, SymbolSpec spec)
    {
        json.WriteStartObject();
        json.WriteString("symbol", spec.Symbol.Value);
        json.WriteString("description", spec.Description);
        json.WriteNumber("digits", spec.Digits);
        json.Write("point", new Price(1, spec.Digits));
        WriteTrading(json, spec.Trading);
        json.Write("calcMode", spec.Margin.Mode);
        json.Write("marginInitial", spec.Margin.Initial);
        json.Write("marginMaintenance", spec.Margin.Maintenance);
        json.Write("marginHedged", spec.Margin.Hedged);
        json.WriteString("marginCurrency", spec.Margin.Currency);
        json.Write("swapMode", spec.Swap.Mode);
        json.Write("swapLong", spec.Swap.Long);
        json.Write("swapShort", spec.Swap.Short);
        json.Write("swapTripleDay", spec.Swap.TripleDay);
        json.WriteList("sessions", spec.Sessions, WriteSession);
        json.WriteEndObject();
    }

    private static SymbolTrading ReadTrading(JsonFields fields) => new()
    {
        TickSize = fields.Price("tickSize") is { Points: > 0 } size ? size : throw fields.Bad("tickSize", "is not above zero"),
        TickValue = fields.Decimal("tickValue"),
        TickValueLoss = fields.Decimal("tickValueLoss"),
        ContractSize = fields.Decimal("contractSize"),
        VolumeMin = fields.Volume("volumeMin"),
        VolumeMax = fields.Volume("volumeMax"),
        VolumeStep = fields.Volume("volumeStep") is { Steps: > 0 } step ? step : throw fields.Bad("volumeStep", "is not above zero"),
        VolumeLimit = fields.Volume("volumeLimit"),
        StopsLevel = fields.Int("stopsLevel"),
        FreezeLevel = fields.Int("freezeLevel"),
        Mode = fields.Open<TradeMode>("tradeMode"),
        Execution = fields.Open<TradeExecution>("execution"),
        Filling = fields.Open<FillingModes>("filling"),
        ExpirationModes = fields.Int("expirations"),
        BaseCurrency = fields.Text("baseCurrency", 32),
        ProfitCurrency = fields.Text("profitCurrency", 32),
    };

    private static void WriteTrading(Utf8JsonWriter json, SymbolTrading trading)
    {
        json.Write("tickSize", trading.TickSize);
        json.Write("tickValue", trading.TickValue);
        json.Write("tickValueLoss", trading.TickValueLoss);
        json.Write("contractSize", trading.ContractSize);
        json.Write("volumeMin", trading.VolumeMin);
        json.Write("volumeMax", trading.VolumeMax);
        json.Write("volumeStep", trading.VolumeStep);
        json.Write("volumeLimit", trading.VolumeLimit);
        json.WriteNumber("stopsLevel", trading.StopsLevel);
        json.WriteNumber("freezeLevel", trading.FreezeLevel);
        json.Write("tradeMode", trading.Mode);
        json.Write("execution", trading.Execution);
        json.Write("filling", trading.Filling);
        json.WriteNumber("expirations", trading.ExpirationModes);
        json.WriteString("baseCurrency", trading.BaseCurrency);
        json.WriteString("profitCurrency", trading.ProfitCurrency);
    }

    private static TradingSession ReadSession(JsonFields fields) =>
        fields.Numbers(3) is [>= 0 and <= 6 and long day, >= 0 and long from, <= DaySeconds and long to] && from < to
            ? new((DayOfWeek)day, TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to))
            : throw fields.Bad("an item", "is not [day, from, to] of a day");

    private static void WriteSession(Utf8JsonWriter json, TradingSession session)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)session.Day);
        json.WriteNumberValue((long)session.From.TotalSeconds);
        json.WriteNumberValue((long)session.To.TotalSeconds);
        json.WriteEndArray();
    }
}
