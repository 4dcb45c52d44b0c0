using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Calendar;

public sealed class EventImportTests
{
    private static readonly DateTimeOffset s_payrolls = new(2014, 5, 2, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("date,currency,impact,title,actual,forecast,previous\n2014-05-02 12:30,USD,High,Non-Farm Payrolls,288K,218K,203K\n")]
    [InlineData("Title,Country,Date,Time,Impact,Forecast,Previous,Actual\r\nNon-Farm Payrolls,USD,05-02-2014,12:30pm,High,218K,203K,288K")]
    [InlineData("DateTime;Event;Currency;Importance;Actual;Consensus;Prior\n2014.05.02 12:30:00;Non-Farm Payrolls;usd;3;288K;218K;203K\n")]
    [InlineData("\uFEFFdate_utc\ttime\tccy\timportance\tname\tactual\testimate\tprev\tsource\n2014/05/02\t12:30\tUSD\t***\t\"Non-Farm Payrolls\"\t288K\t218K\t203K\tbls\n")]
    [InlineData("date,currency,impact,title,actual,forecast,previous\n2014-05-02T08:30:00-04:00,USD,high,Non-Farm Payrolls,288K,218K,203K\n")]
    [InlineData("[{\"date\":\"2014-05-02T12:30:00Z\",\"country\":\"USD\",\"impact\":\"High\",\"title\":\"Non-Farm Payrolls\",\"actual\":\"288K\",\"forecast\":\"218K\",\"previous\":\"203K\"}]")]
    [InlineData("{\"events\":[{\"Time\":\"2014-05-02 12:30\",\"Currency\":\"USD\",\"Importance\":3,\"Event\":\"Non-Farm Payrolls\",\"Actual\":\"288K\",\"Consensus\":\"218K\",\"Prior\":\"203K\",\"x\":null}]}")]
    public void Event_AsSourcesWriteIt_IsRead(string text)
    {
        EventImport import = EventImport.Read(text, BrokerZone.Utc);
        Assert.Empty(import.Rejects);
        Assert.Equal([new EconomicEvent(s_payrolls, "USD", EventImpact.High, "Non-Farm Payrolls", "288K", "218K", "203K")], import.Events.AsEnumerable());
    }

    [Fact]
    public void Times_WithoutAnOffset_AreInTheZoneThatIsSaid()
    {
        EventImport import = EventImport.Read("date,currency,title\n2014-05-02 08:30,USD,NFP\n2014-05-02T12:30:00Z,USD,Rate\n", BrokerZone.Parse("America/New_York"));
        Assert.All(import.Events, e => Assert.Equal(s_payrolls, e.Time));
        Assert.Equal(2, import.Events.Length);
    }

    [Fact]
    public void Rows_ThatAreNoEvents_AreNamedByTheirLineAndTheOthersRead()
    {
        EventImport import = EventImport.Read(
            """
            date,currency,impact,title
            2014-05-02 12:30,USD,high,"Payrolls, ""first"" print
            of the month"
            2014-13-02 12:30,USD,high,a
            2014-05-02 25:30,USD,high,b

            2014-05-02 12:30,DOLLAR,high,c
            2014-05-02 12:30,USD,huge,d
            2014-05-02 12:30,USD,high,
            ,USD,high,e
            2014-05-02 12:30,USD,high
            2014-05-02 13:30,,low,f
            """,
            BrokerZone.Utc);

        Assert.Equal(["Payrolls, \"first\" print\nof the month", "f"], import.Events.Select(e => e.Title.ReplaceLineEndings("\n")));
        Assert.Equal([4, 5, 7, 8, 9, 10, 11], import.Rejects.Select(r => r.Line));
        Assert.Equal(
            ["'2014-13-02 12:30' is no date and time: write 2014-05-02 12:30", "'DOLLAR' is no currency: write USD, or All", "'huge' is no impact: write low, medium or high", "no title", "no date", "3 fields where the header has 4"],
            import.Rejects.Select(r => r.Because).Where((_, i) => i != 1));
        Assert.Equal("2014-05-02 12:30,USD,high", import.Rejects[^1].Row);
    }

    [Fact]
    public void Json_BrokenInTheMiddle_KeepsWhatStandsBefore()
    {
        EventImport import = EventImport.Read("[\n{\"date\":\"2014-05-02 12:30\",\"title\":\"a\"},\n{\"date\":\"never\",\"title\":\"b\"},\n{\"date\":\"2014-05", BrokerZone.Utc);
        Assert.Equal("a", Assert.Single(import.Events).Title);
        Assert.Equal([3, 4], import.Rejects.Select(r => r.Line));
    }

    [Theory]
    [InlineData("currency,title\nUSD,x\n")]
    [InlineData("date,currency\n2014-05-02,USD\n")]
    [InlineData("nothing of the kind")]
    public void Header_WithoutDateOrTitle_RefusesTheWhole(string text)
    {
        EventImport import = EventImport.Read(text, BrokerZone.Utc);
        Assert.Empty(import.Events);
        Assert.Equal(1, Assert.Single(import.Rejects).Line);
    }

    [Fact]
    public void Event_ThatComesAgain_IsReplaced()
    {
        EventImport import = EventImport.Read("date,currency,title,actual\n2014-05-02 12:30,USD,NFP,\n2014-05-02 12:30,USD,NFP,288K\n", BrokerZone.Utc);
        Assert.Equal("288K", Assert.Single(import.Events).Actual);
    }

    [Fact]
    public void Text_OfAnyKind_IsReadWithoutAFault() =>
        Prop.ForAll(Gen.Elements("date,title\n", "[", "{\"events\":[", "date;currency;title;time\n").ToArbitrary(), ArbMap.Default.ArbFor<string>(), (head, tail) =>
        {
            EventImport import = EventImport.Read(head + tail, BrokerZone.Utc);
            return !import.Events.IsDefault && import.Rejects.All(r => r.Line > 0);
        }).QuickCheckThrowOnFailure();
}
