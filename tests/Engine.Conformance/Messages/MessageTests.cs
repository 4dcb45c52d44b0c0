namespace Arus.Engine.Conformance.Tests.Messages;

[Collection(nameof(Quick))]
public sealed class MessageTests(ClusterFixture cluster)
{
    private static readonly OrderLine s_line = new("EURUSD", 3, 1.23456m) { Comment = "in the body" };

    [Fact]
    public async Task Record_WithAMemberInItsBody_ComesBackEqual() => Assert.Equal(s_line, await Grain().Line(s_line));

    [Fact]
    public async Task Union_EachCase_ComesBackAsThatCase()
    {
        OrderAnswer[] cases = [new OrderAnswer.Filled(new OrderId("7"), 1.5m), new OrderAnswer.Refused(OrderRefusal.MarketClosed, "sunday")];
        foreach (OrderAnswer answer in cases) Assert.Equal(answer, await Grain().Union(answer));
    }

    [Fact]
    public async Task GenericUnion_EachCase_ComesBackAsThatCase()
    {
        Answer<int>[] cases = [new Answer<int>.Yes(7), new Answer<int>.No("seven is too many")];
        foreach (Answer<int> answer in cases) Assert.Equal(answer, await Grain().GenericUnion(answer));
    }

    [Fact]
    public async Task Times_ComeBackEqual()
    {
        var calendar = new Calendar(
            new DateOnly(2026, 2, 28),
            new TimeOnly(23, 59, 59, 999),
            new DateTimeOffset(2026, 2, 28, 12, 0, 0, TimeSpan.FromHours(7)),
            TimeSpan.FromTicks(1),
            Unique.Guid(),
            new Uri("https://example.org/a?b=c#d"));
        Assert.Equal(calendar, await Grain().Calendar(calendar));
    }

    [Fact]
    public async Task Nested_ComesBackEqual()
    {
        var sent = new Nested(
            [s_line, s_line with { Lots = 4 }],
            ImmutableSortedDictionary.Create<string, OrderAnswer>(StringComparer.Ordinal).Add("a", new OrderAnswer.Filled(new OrderId("1"), 1m)),
            s_line,
            null);
        Nested back = await Grain().Nested(sent);
        Assert.Equal(sent.Lines.AsEnumerable(), back.Lines.AsEnumerable());
        Assert.Equal(sent.Answers, back.Answers);
        Assert.Equal((sent.Best, sent.Count), (back.Best, back.Count));
    }

    [Fact]
    public async Task Array_OfAHundredThousand_ComesBackEqual()
    {
        ImmutableArray<long> numbers = [.. Enumerable.Range(0, 100_000).Select(i => (long)i * i)];
        Assert.Equal(numbers.ToArray(), (await Grain().Numbers(numbers).Within()).ToArray());
    }

    [Fact]
    public async Task Array_Empty_ComesBackEmpty() => Assert.Empty(await Grain().Numbers([]));

    [Fact]
    public async Task Dictionary_ComesBackInItsOrder()
    {
        ImmutableSortedDictionary<string, OrderLine> lines = ImmutableSortedDictionary.Create<string, OrderLine>(StringComparer.Ordinal)
            .Add("b", s_line).Add("B", s_line).Add("a", s_line);
        Assert.Equal(["B", "a", "b"], (await Grain().Dictionary(lines)).Keys);
    }

    [Fact]
    public async Task Nullables_WithAndWithoutValue_ComeBackAsTheyWere()
    {
        Assert.Null(await Grain().MaybeId(null));
        Assert.Equal(new OrderId("7"), await Grain().MaybeId(new OrderId("7")));
        Assert.Null(await Grain().MaybeText(null));
        Assert.Equal("", await Grain().MaybeText(""));
        Assert.Null(await Grain().MaybeLine(null));
        Assert.Equal(s_line, await Grain().MaybeLine(s_line));
    }

    [Fact]
    public async Task Pair_ComesBackEqual() => Assert.Equal(("a", 7), await Grain().Pair("a", 7));

    [Fact]
    public async Task Enum_ComesBackEqual() => Assert.Equal(OrderRefusal.MarketClosed, await Grain().Refusal(OrderRefusal.MarketClosed));

    [Fact]
    public async Task GenericMethod_OfTwoTypes_AnswersEach()
    {
        Assert.Equal(7, await Grain().Generic(7));
        Assert.Equal("seven", await Grain().Generic("seven"));
        Assert.Equal(s_line, await Grain().Generic(s_line));
    }

    [Fact]
    public async Task Defaults_LeftOutOrGiven_AreWhatTheContractSays()
    {
        Assert.Equal(321, await Grain().Sum(1));
        Assert.Equal(303, await Grain().Sum(1, 2));
        Assert.Equal(6, await Grain().Sum(1, 2, 3));
    }

    [Fact]
    public async Task Overloads_AreToldApart()
    {
        Assert.Equal("number 7", await Grain().Same(7));
        Assert.Equal("text 7", await Grain().Same("7"));
        Assert.Equal("text 7 times 2", await Grain().Same("7", 2));
    }

    [Fact]
    public async Task Arguments_Seven_ArriveInTheirPlaces() =>
        Assert.Equal("1 two 3.5 True five 6 Sunday", await Grain().Many(1, "two", 3.5m, true, new OrderId("five"), 6, DayOfWeek.Sunday));

    [Fact]
    public async Task GenericInterface_OfTwoTypes_AreTwoGrains()
    {
        string key = Unique.Key();
        await cluster.Client.GetGrain<IBoxGrain<int>>(key).Put(7);
        await cluster.Client.GetGrain<IBoxGrain<string>>(key).Put("seven");
        int[] numbers = [.. await cluster.Client.GetGrain<IBoxGrain<int>>(key).Items()];
        Assert.Equal([7], numbers);
        Assert.Equal(["seven"], (await cluster.Client.GetGrain<IBoxGrain<string>>(key).Items()).ToArray());
    }

    [Fact]
    public async Task InheritedInterface_AnswersItsOwnAndItsParentsMethods()
    {
        IPoliteGreetingGrain grain = cluster.Client.GetGrain<IPoliteGreetingGrain>(Unique.Key());
        Assert.Equal("hello", await grain.Greet());
        Assert.Equal("good day, ann", await grain.GreetPolitely("ann"));
    }

    private IEchoGrain Grain() => cluster.Client.GetGrain<IEchoGrain>(Unique.Key());
}
