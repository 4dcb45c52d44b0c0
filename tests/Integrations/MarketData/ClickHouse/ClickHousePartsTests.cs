using System.ComponentModel.DataAnnotations;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Arus.Integrations.MarketData.ClickHouse;
using Arus.Integrations.Tests.MarketData.Contracts;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Integrations.Tests.MarketData.ClickHouse;

/// <summary>What needs no server.</summary>
public sealed class ClickHousePartsTests
{
    [Fact]
    public void Rows_Any_AreReadAsTheyWereWritten() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte, ushort, int, long)>(),
            ArbMap.Default.ArbFor<byte[]>(),
            ArbMap.Default.ArbFor<NonNull<string>>(),
            (numbers, blob, text) =>
            {
                string valid = new([.. text.Get.Where(c => !char.IsSurrogate(c))]);
                RowWriter writer = new();
                writer.Byte(numbers.Item1).Short(numbers.Item2).Int(numbers.Item3).Blob(blob).Long(numbers.Item4).Text(valid).End();
                RowReader reader = new(writer.Bytes, "here");
                return (reader.Byte(), reader.Short(), reader.Int()) == (numbers.Item1, numbers.Item2, numbers.Item3)
                    && reader.Blob().Span.SequenceEqual(blob) && reader.Long() == numbers.Item4 && reader.Text() == valid && !reader.HasMore;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("05")]
    [InlineData("0561626364")]
    [InlineData("FFFFFFFFFF01")]
    [InlineData("FFFFFFFF0F")]
    public void Answer_ThatEndsWithinARow_IsAnError(string hex) =>
        Assert.Throws<ClickHouseException>(() => new RowReader(Convert.FromHexString(hex), "here").Text());

    [Theory]
    [InlineData("Code: 60, e.displayText() = DB::Exception: Table a.b doesn't exist., e.what() = DB::Exception\n", 60, "Table a.b doesn't exist.")]
    [InlineData("Code: 62. DB::Exception: Syntax error:\n failed (SYNTAX_ERROR) (version 24.8)", 62, "Syntax error:  failed (SYNTAX_ERROR) (version 24.8)")]
    [InlineData("<html>502 Bad\r\nGateway</html>", 0, "<html>502 Bad Gateway</html>")]
    [InlineData("Code: x", 0, "Code: x")]
    [InlineData("", 0, "")]
    public void Words_OfAServer_AreOneLineAndANumber(string body, int code, string words) => Assert.Equal((code, words), ServerWords.Of(body));

    [Theory]
    [InlineData("localhost:8123", "Address")]
    [InlineData("ftp://localhost", "Address")]
    [InlineData("http://user:pass@localhost:8123", "Address")]
    [InlineData("http://localhost:8123/?password=x", "Address")]
    public void Options_WithAnotherAddress_AreRefusedByName(string address, string named)
    {
        ValidationException refused = Assert.Throws<ValidationException>(() => new ServiceCollection().AddClickHouseMarketStore(new ClickHouseOptions { Address = address }));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OutOfRange_AreRefusedByName()
    {
        foreach ((ClickHouseOptions options, string named) in (ValueTuple<ClickHouseOptions, string>[])
        [
            (new() { Database = "a; DROP DATABASE b" }, "Database"),
            (new() { Timeout = TimeSpan.Zero }, "Timeout"),
            (new() { Tries = 0 }, "Tries"),
            (new() { FirstWait = TimeSpan.FromMinutes(1) }, "FirstWait"),
            (new() { Gather = TimeSpan.FromMinutes(1) }, "Gather"),
        ])
        {
            Assert.Contains(named, Assert.Throws<ValidationException>(() => new ServiceCollection().AddClickHouseMarketStore(options)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Store_Registered_AsksNobodyUntilItIsUsed()
    {
        await using ServiceProvider services = new ServiceCollection().AddClickHouseMarketStore(new ClickHouseOptions { Address = "http://127.0.0.1:1" }).BuildServiceProvider();

        Assert.IsType<ClickHouseMarketStore>(services.GetRequiredService<IMarketStore>());
    }

    [Fact]
    public void Names_InQueries_AreHexAlone() =>
        Assert.Equal(
            "owner = unhex('61636D65') AND feed = unhex('27204F5220313D31') AND symbol = unhex('E282AC')",
            Literal.Is(Market.Series("acme", "' OR 1=1", "€")));
}
