using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Contracts;

/// <summary>Bars.</summary>
public abstract partial class MarketStoreContract
{
    private static readonly BrokerTime s_monday = Time("2014-05-05 00:00");

    [ContractFact]
    public async Task Bars_Put_AreReadBackInOrder()
    {
        Bar[] bars = Bars(s_monday, Timeframe.M1, 1_440);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars.AsMemory(..700), default);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars.AsMemory(700..), default);

        Assert.Equal(bars, await Store.AllBars(EurUsd, Timeframe.M1, BarOrigin.Built));
        Assert.Empty(await Store.AllBars(EurUsd, Timeframe.M5, BarOrigin.Built));
    }

    [ContractFact]
    public async Task Bars_PutOneByOne_AreReadBackInOrder()
    {
        Bar[] bars = Bars(s_monday, Timeframe.H1, 40);
        foreach (Bar bar in bars) await Store.PutBars(EurUsd, Timeframe.H1, BarOrigin.Built, new[] { bar }, default);

        Assert.Equal(bars, await Store.AllBars(EurUsd, Timeframe.H1, BarOrigin.Built));
    }

    [ContractFact]
    public async Task Bars_OfTheSameTime_AreReplaced()
    {
        Bar[] bars = Bars(s_monday, Timeframe.M5, 600);
        await Store.PutBars(EurUsd, Timeframe.M5, BarOrigin.Terminal, bars, default);
        Bar[] repaired = [.. bars[250..270].Select(b => b with { TickVolume = 9, Ask = b.Bid, Flags = BarFlags.Incomplete })];

        await Store.PutBars(EurUsd, Timeframe.M5, BarOrigin.Terminal, repaired, default);
        await Store.PutBars(EurUsd, Timeframe.M5, BarOrigin.Terminal, repaired, default);

        Bar[] expected = [.. bars[..250], .. repaired, .. bars[270..]];
        Assert.Equal(expected, await Store.AllBars(EurUsd, Timeframe.M5, BarOrigin.Terminal));
    }

    [ContractFact]
    public async Task Bars_OfAnotherOriginOrTimeframe_AreKeptApart()
    {
        Bar[] built = Bars(s_monday, Timeframe.H1, 10);
        Bar[] imported = Bars(s_monday, Timeframe.H1, 10, close: 200_000);
        Bar[] longer = Bars(s_monday, Timeframe.H4, 10, close: 300_000);
        await Store.PutBars(EurUsd, Timeframe.H1, BarOrigin.Built, built, default);
        await Store.PutBars(EurUsd, Timeframe.H1, BarOrigin.Imported, imported, default);
        await Store.PutBars(EurUsd, Timeframe.H4, BarOrigin.Built, longer, default);

        Assert.Equal(built, await Store.AllBars(EurUsd, Timeframe.H1, BarOrigin.Built));
        Assert.Equal(imported, await Store.AllBars(EurUsd, Timeframe.H1, BarOrigin.Imported));
        Assert.Equal(longer, await Store.AllBars(EurUsd, Timeframe.H4, BarOrigin.Built));
        Assert.Empty(await Store.AllBars(EurUsd, Timeframe.H4, BarOrigin.Imported));
    }

    [ContractFact]
    public async Task Bars_OutOfOrderAndTwice_AreStoredInOrderTheLastOfATime()
    {
        Bar[] bars = Bars(s_monday, Timeframe.M15, 5);
        Bar later = bars[2] with { Volume = 77 };

        await Store.PutBars(EurUsd, Timeframe.M15, BarOrigin.Imported, new[] { bars[4], bars[2], bars[0], later, bars[1] }, default);
        await Store.PutBars(EurUsd, Timeframe.M15, BarOrigin.Imported, new[] { bars[3] }, default);
        await Store.PutBars(EurUsd, Timeframe.M15, BarOrigin.Imported, default, default);

        Bar[] expected = [bars[0], bars[1], later, bars[3], bars[4]];
        Assert.Equal(expected, await Store.AllBars(EurUsd, Timeframe.M15, BarOrigin.Imported));
    }

    [ContractFact]
    public async Task Bars_OfARange_IncludeItsBeginAndNotItsEnd()
    {
        Bar[] bars = Bars(s_monday, Timeframe.M1, 2_000);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars, default);

        foreach ((int from, int to) in (ValueTuple<int, int>[])[(0, 1), (7, 7), (255, 257), (256, 512), (100, 1_999)])
        {
            Assert.Equal(bars[from..to], await Store.RangeOfBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars[from].Time, bars[to].Time));
        }

        Assert.Empty(await Store.RangeOfBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars[10].Time, bars[5].Time));
        Assert.Empty(await Store.RangeOfBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars[^1].Time + TimeSpan.FromSeconds(1), new BrokerTime(long.MaxValue)));
    }

    [ContractFact]
    public async Task LastBars_AsOfATime_BeginAtOrBefore()
    {
        Bar[] bars = Bars(s_monday, Timeframe.M1, 1_000);
        await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, bars, default);

        Assert.Equal(bars[^300..], (await Last(new BrokerTime(long.MaxValue), 300)).ToArray());
        Assert.Equal(bars[491..501], (await Last(bars[500].Time, 10)).ToArray());
        Assert.Equal(bars[490..500], (await Last(bars[500].Time - TimeSpan.FromMilliseconds(1), 10)).ToArray());
        Assert.Equal(bars, (await Last(bars[^1].Time, int.MaxValue)).ToArray());
        Assert.Empty((await Last(bars[0].Time - TimeSpan.FromMilliseconds(1), 10)).ToArray());
        Assert.Empty((await Last(bars[0].Time, 0)).ToArray());
        Assert.Equal(0, (await Store.LastBars(Series("acme", "sim", "GBPUSD"), Timeframe.M1, BarOrigin.Built, bars[0].Time, 5, default)).Length);

        ValueTask<ReadOnlyMemory<Bar>> Last(BrokerTime asOf, int count) => Store.LastBars(EurUsd, Timeframe.M1, BarOrigin.Built, asOf, count, default);
    }

    [ContractFact]
    public async Task Bars_OfEveryField_ComeBackWhole()
    {
        Bar[] bars =
        [
            new(new BrokerTime(-86_400_000), new Ohlc(long.MinValue, long.MaxValue, 0, -1), new Ohlc(long.MaxValue, long.MinValue, 1, 2), long.MaxValue, long.MinValue, int.MinValue, (BarFlags)255),
            new(s_monday, new Ohlc(138_500, 138_600, 138_400, 138_550), new Ohlc(138_502, 138_603, 138_401, 138_553), 40, 1_000, int.MaxValue, BarFlags.Incomplete),
            default(Bar) with { Time = s_monday + TimeSpan.FromMilliseconds(1) },
        ];

        await Store.PutBars(EurUsd, Timeframe.D1, BarOrigin.Built, bars, default);

        Assert.Equal(bars, await Store.AllBars(EurUsd, Timeframe.D1, BarOrigin.Built));
    }

    [ContractFact]
    public async Task Bars_OfNoTimeframeOrOrigin_AreRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.PutBars(EurUsd, (Timeframe)7, BarOrigin.Built, Bars(s_monday, Timeframe.M1, 1), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.PutBars(EurUsd, Timeframe.M1, (BarOrigin)7, Bars(s_monday, Timeframe.M1, 1), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.PutBars(EurUsd, Timeframe.M1, BarOrigin.Built, new[] { default(Bar) with { Time = new BrokerTime(long.MaxValue) } }, default));
    }
}
