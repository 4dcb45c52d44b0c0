using System.Text.Json;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>The account of a terminal, and its money.</summary>
internal static class AccountJson
{
    public static VenueAccount Read(JsonFields fields) => new()
    {
        Login = fields.Big("login").ToString(System.Globalization.CultureInfo.InvariantCulture),
        Server = fields.Text("server", 128),
        Company = fields.Text("company", 256),
        Name = fields.Text("name", 256),
        Currency = new(fields.Text("currency", 16) is { Length: > 0 } code ? code : throw fields.Bad("currency", "is empty"), (byte)fields.Int("currencyDigits", 0, 8)),
        Leverage = fields.Int("leverage"),
        Mode = fields.Known<AccountTradeMode>("tradeMode"),
        Margin = fields.Known<MarginMode>("marginMode"),
        StopOut = fields.Known<StopOutMode>("stopoutMode"),
        MarginCall = fields.Decimal("marginCall"),
        MarginStopOut = fields.Decimal("marginStopOut"),
        FifoClose = fields.Flag("fifoClose"),
        TradeAllowed = fields.Flag("tradeAllowed"),
        ExpertsAllowed = fields.Flag("tradeExpert"),
        LimitOrders = fields.Int("limitOrders"),
    };

    public static void Write(Utf8JsonWriter json, VenueAccount account)
    {
        json.WriteString("login", account.Login);
        json.WriteString("server", account.Server);
        json.WriteString("company", account.Company);
        json.WriteString("name", account.Name);
        json.WriteString("currency", account.Currency.Code);
        json.WriteNumber("currencyDigits", account.Currency.Digits);
        json.WriteNumber("leverage", account.Leverage);
        json.Write("tradeMode", account.Mode);
        json.Write("marginMode", account.Margin);
        json.Write("stopoutMode", account.StopOut);
        json.Write("marginCall", account.MarginCall);
        json.Write("marginStopOut", account.MarginStopOut);
        json.WriteBoolean("fifoClose", account.FifoClose);
        json.WriteBoolean("tradeAllowed", account.TradeAllowed);
        json.WriteBoolean("tradeExpert", account.ExpertsAllowed);
        json.WriteNumber("limitOrders", account.LimitOrders);
    }

    public static VenueBalance ReadBalance(JsonFields fields, Currency currency) => new()
    {
        Balance = fields.Money("balance", currency),
        Credit = fields.Money("credit", currency),
        Profit = fields.Money("profit", currency),
        Equity = fields.Money("equity", currency),
        Margin = fields.Money("margin", currency),
        MarginFree = fields.Money("marginFree", currency),
        TradeAllowed = fields.Flag("tradeAllowed"),
        ExpertsAllowed = fields.Flag("tradeExpert"),
    };

    public static void WriteBalance(Utf8JsonWriter json, VenueBalance balance)
    {
        json.Write("balance", balance.Balance);
        json.Write("credit", balance.Credit);
        json.Write("profit", balance.Profit);
        json.Write("equity", balance.Equity);
        json.Write("margin", balance.Margin);
        json.Write("marginFree", balance.MarginFree);
        json.WriteBoolean("tradeAllowed", balance.TradeAllowed);
        json.WriteBoolean("tradeExpert", balance.ExpertsAllowed);
    }
}
