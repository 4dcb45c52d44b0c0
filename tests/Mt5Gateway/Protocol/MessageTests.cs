using System.Buffers;
using System.Text;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Mt5Gateway.Tests.Protocol;

public sealed class MessageTests
{
    public static TheoryData<int> OfTerminal => [.. Enumerable.Range(0, Samples.OfTerminal.Count())];

    public static TheoryData<int> OfGateway => [.. Enumerable.Range(0, Samples.OfGateway.Count())];

    [Theory]
    [MemberData(nameof(OfTerminal))]
    public void TerminalMessage_WrittenAndRead_IsTheSameAndWritesTheSame(int which)
    {
        TerminalMessage message = Samples.OfTerminal.ElementAt(which);
        byte[] written = Written(o => TerminalMessages.Write(o, 17, 42, message));

        TerminalMessage read = TerminalMessages.Read(written, Currency.Usd, envelope => Assert.Equal(new(TerminalMessages.TypeOf(message), 17, 42), envelope));

        Assert.IsType(message.GetType(), read);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Written(o => TerminalMessages.Write(o, 17, 42, read))));
    }

    [Theory]
    [MemberData(nameof(OfGateway))]
    public void GatewayMessage_WrittenAndRead_IsTheSameAndWritesTheSame(int which)
    {
        GatewayMessage message = Samples.OfGateway.ElementAt(which);
        byte[] written = Written(o => GatewayMessages.Write(o, 17, 42, message));

        GatewayMessage read = GatewayMessages.Read(written, envelope => Assert.Equal(new(GatewayMessages.TypeOf(message), 17, 42), envelope));

        Assert.IsType(message.GetType(), read);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Written(o => GatewayMessages.Write(o, 17, 42, read))));
    }

    [Fact]
    public void Hello_AsTheDocumentWritesIt_IsRead()
    {
        const string text = """
            {"t":"hello","s":1,"a":0,"version":1,"token":"arus-mt5.YWNtZQ.ZGVzay0x.Zm9v","terminal":"desk-1","build":4885,
             "program":"ArusBridge 1.0","time":1399000000123,"gmtOffset":10800,"clockRate":1,"feed":true,"trade":true,
             "mark":{"sequence":118,"magic":"7310455921108844"},"epoch":3,
             "account":{"login":"5012345","server":"Broker-Demo","company":"Broker Ltd","name":"A. Trader","currency":"USD","currencyDigits":2,
              "leverage":100,"tradeMode":0,"marginMode":2,"stopoutMode":0,"marginCall":"100.00","marginStopOut":"50.00","fifoClose":false,
              "tradeAllowed":true,"tradeExpert":true,"limitOrders":200},"later":{"unknown":[1,2]}}
            """;

        TerminalMessage.Hello hello = Assert.IsType<TerminalMessage.Hello>(Read(text));

        Assert.Equal(Samples.Hello.Mark, hello.Said.Mark);
        Assert.Equal("5012345", hello.Said.Account.Login);
        Assert.Equal(50.00m, hello.Said.Account.MarginStopOut);
        Assert.Equal(TimeSpan.FromHours(3), hello.Said.GmtOffset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("\"hello\"")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0} x")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0}{}")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0,}")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"s\":1,\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0,\"x\":{\"y\":1,\"y\":2}}")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0,\"x\":NaN}")]
    [InlineData("{\"t\":\"\\ud800\",\"s\":1,\"a\":0}")]
    [InlineData("{'t':'ack','s':1,'a':0}")]
    [InlineData("\uFEFF{\"t\":\"ack\",\"s\":1,\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":0,\"x\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}")]
    public void Text_ThatIsNoStrictJson_IsBadJson(string text) => Assert.Equal(ByeCode.BadJson, Fault(text));

    [Fact]
    public void Text_ThatIsNoUtf8_IsBadJson()
    {
        byte[] text = [.. "{\"t\":\"ack\",\"s\":1,\"a\":0,\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal(ByeCode.BadJson, Assert.Throws<ProtocolException>(() => TerminalMessages.Read(text, Currency.Usd, _ => { })).Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"s\":1,\"a\":0}")]
    [InlineData("{\"t\":7,\"s\":1,\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":\"1\",\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":0,\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":1.0,\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":1e0,\"a\":0}")]
    [InlineData("{\"t\":\"ack\",\"s\":1,\"a\":-1}")]
    [InlineData("{\"t\":\"ack\",\"s\":9007199254740992,\"a\":0}")]
    [InlineData("{\"t\":\"heartbeat\",\"s\":1,\"a\":0}")]
    [InlineData("{\"t\":\"heartbeat\",\"s\":1,\"a\":0,\"time\":-1}")]
    [InlineData("{\"t\":\"heartbeat\",\"s\":1,\"a\":0,\"time\":253402300800000}")]
    [InlineData("{\"t\":\"heartbeat\",\"s\":1,\"a\":0,\"time\":null}")]
    [InlineData("{\"t\":\"epochTaken\",\"s\":1,\"a\":0,\"epoch\":\"4\"}")]
    [InlineData("{\"t\":\"positionClosed\",\"s\":1,\"a\":0,\"ticket\":901,\"identifier\":\"901\"}")]
    [InlineData("{\"t\":\"positionClosed\",\"s\":1,\"a\":0,\"ticket\":\"+901\",\"identifier\":\"901\"}")]
    [InlineData("{\"t\":\"positionClosed\",\"s\":1,\"a\":0,\"ticket\":\"18446744073709551616\",\"identifier\":\"901\"}")]
    [InlineData("{\"t\":\"orders\",\"s\":1,\"a\":0,\"id\":1,\"items\":{}}")]
    [InlineData("{\"t\":\"orders\",\"s\":1,\"a\":0,\"id\":1,\"items\":[7]}")]
    [InlineData("{\"t\":\"subscribed\",\"s\":1,\"a\":0,\"index\":2000,\"error\":\"UNKNOWN_SYMBOL\"}")]
    public void Member_MissingOfAnotherTypeOrOutOfRange_IsBadField(string text) => Assert.Equal(ByeCode.BadField, Fault(text));

    [Theory]
    [InlineData("1.5e3")]
    [InlineData("+1.5")]
    [InlineData(" 1.5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("01.5")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("0.001")]
    public void Amount_ThatIsNoDecimalOfItsCurrency_IsBadField(string balance) => Assert.Equal(ByeCode.BadField, Fault(
        $$"""{"t":"account","s":1,"a":0,"balance":"{{balance}}","credit":"0","profit":"0","equity":"0","margin":"0","marginFree":"0","tradeAllowed":true,"tradeExpert":true}"""));

    [Fact]
    public void Hello_OfAnotherVersion_IsVersionWhateverElseItSays() => Assert.Equal(ByeCode.Version, Fault("{\"t\":\"hello\",\"s\":1,\"a\":0,\"version\":2,\"token\":7}"));

    [Fact]
    public void Enumeration_WithANumberThatMayBeAddedLater_KeepsIt()
    {
        string text = Encoding.UTF8.GetString(Written(o => TerminalMessages.Write(o, 1, 0, new TerminalMessage.Deals(1, [Samples.Deal])))).Replace("\"reason\":4", "\"reason\":77", StringComparison.Ordinal);

        Assert.Equal(77, (int)Assert.IsType<TerminalMessage.Deals>(Read(text)).Items[0].Reason);
        Assert.Equal(ByeCode.BadField, Fault(text.Replace("\"entry\":0", "\"entry\":9", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(10009, "DONE")]
    [InlineData(10010, "DONE_PARTIAL")]
    [InlineData(10026, "SERVER_DISABLES_AT")]
    [InlineData(10045, "FIFO_CLOSE")]
    [InlineData(0, "")]
    public void Retcode_ByNumber_HasMetaTradersName(int code, string name) => Assert.Equal(name, Retcodes.Name((Arus.Grains.Abstractions.Trading.TradeRetcode)code));

    private static ByeCode Fault(string text) => Assert.Throws<ProtocolException>(() => Read(text)).Code;

    private static TerminalMessage Read(string text) => TerminalMessages.Read(Encoding.UTF8.GetBytes(text), Currency.Usd, _ => { });

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> output = new();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
