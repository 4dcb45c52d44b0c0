using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Contracts;

/// <summary>Reading ticks.</summary>
public abstract partial class MarketStoreContract
{
    [ContractFact]
    public async Task Read_OfAnUnknownSeries_IsEmpty()
    {
        Assert.Empty(await Store.All(EurUsd));
        Assert.Equal(0, (await Store.LastTicks(EurUsd, new BrokerTime(long.MaxValue), 10, default)).Length);
    }

    [ContractFact]
    public async Task Read_OfARange_IncludesItsBeginAndNotItsEnd()
    {
        Tick[] ticks = await Fill(hours: 4, each: 60);

        foreach ((int from, int to) in (ValueTuple<int, int>[])[(0, 240), (0, 1), (5, 5), (30, 90), (59, 61), (60, 120), (61, 239), (239, 240)])
        {
            BrokerTime end = to == 240 ? Friday10.Later(4).Begins : ticks[to].Time;
            Assert.Equal(ticks[from..to], await Store.Range(EurUsd, ticks[from].Time, end));
        }

        Assert.Empty(await Store.Range(EurUsd, ticks[100].Time, ticks[10].Time));
        Assert.Empty(await Store.Range(EurUsd, Friday10.Later(4).Begins, new BrokerTime(long.MaxValue)));
        Assert.Empty(await Store.Range(EurUsd, new BrokerTime(long.MinValue), Friday10.Begins));
        Assert.Equal(ticks[1..2], await Store.Range(EurUsd, ticks[0].Time + TimeSpan.FromMilliseconds(1), ticks[1].Time + TimeSpan.FromMilliseconds(1)));
    }

    [ContractFact]
    public async Task Read_OfTimesThatGoBack_KeepsTheStoredOrder()
    {
        long at = Friday10.Begins.Milliseconds;
        Tick[] ticks = [.. new long[] { 500, 200, 200, 900, 0, 3_599_999, 300 }.Select((ms, i) => new Tick(new BrokerTime(at + ms), i, i + 1, 0, 0, TickFlags.Bid))];
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..4), default);
        await Store.AppendTicks(EurUsd, Friday10, 4, ticks.AsMemory(4..), default);

        Assert.Equal(ticks, await Store.All(EurUsd));
        Assert.Equal([1L, 2, 6], (await Store.Range(EurUsd, new BrokerTime(at + 200), new BrokerTime(at + 500))).Select(t => t.Bid));
        Assert.Equal([4L, 6], (await Store.LastTicks(EurUsd, new BrokerTime(at + 300), 2, default)).ToArray().Select(t => t.Bid));
    }

    [ContractFact]
    public async Task Last_AcrossHours_IsInStoredOrder()
    {
        Tick[] ticks = await Fill(hours: 3, each: 20);
        BrokerTime now = new(long.MaxValue);

        Assert.Equal(ticks[^1..], (await Store.LastTicks(EurUsd, now, 1, default)).ToArray());
        Assert.Equal(ticks[^25..], (await Store.LastTicks(EurUsd, now, 25, default)).ToArray());
        Assert.Equal(ticks, (await Store.LastTicks(EurUsd, now, 60, default)).ToArray());
        Assert.Equal(ticks, (await Store.LastTicks(EurUsd, now, int.MaxValue, default)).ToArray());
        Assert.Empty((await Store.LastTicks(EurUsd, now, 0, default)).ToArray());
    }

    [ContractFact]
    public async Task Last_AsOfATime_KnowsNothingLater()
    {
        Tick[] ticks = await Fill(hours: 3, each: 20);

        Assert.Equal(ticks[22..31], (await Store.LastTicks(EurUsd, ticks[30].Time, 9, default)).ToArray());
        Assert.Equal(ticks[21..30], (await Store.LastTicks(EurUsd, ticks[30].Time - TimeSpan.FromMilliseconds(1), 9, default)).ToArray());
        Assert.Equal(ticks[..1], (await Store.LastTicks(EurUsd, ticks[0].Time, 9, default)).ToArray());
        Assert.Empty((await Store.LastTicks(EurUsd, Friday10.Begins - TimeSpan.FromMilliseconds(1), 9, default)).ToArray());
        Assert.Empty((await Store.LastTicks(EurUsd, new BrokerTime(long.MinValue), 9, default)).ToArray());
    }

    [ContractFact]
    public async Task Read_WhileOthersWrite_SeesEveryTickThatWasThereOnceAndInOrder()
    {
        Tick[] ticks = await Fill(hours: 4, each: 50);
        List<Tick> read = [];

        await foreach (ReadOnlyMemory<Tick> block in Store.ReadTicks(EurUsd, new BrokerTime(long.MinValue), new BrokerTime(long.MaxValue), default))
        {
            if (read.Count == 0)
            {
                await Store.AppendTicks(EurUsd, Friday10, 50, Ticks(Friday10, 5), default);
                await Store.AppendTicks(EurUsd, Friday10.Later(4), 0, Ticks(Friday10.Later(4), 5), default);
                await Store.Compact(EurUsd, Friday10.Later(4), default);
            }

            read.AddRange(block.Span);
        }

        Assert.Equal(ticks, read[..200]);
        Assert.True(read.Count is 200 or 205, $"{read.Count} ticks");
    }

    [ContractFact]
    public async Task Blocks_OfARead_AreOfOneHourEach()
    {
        await Fill(hours: 3, each: 50);

        await foreach (ReadOnlyMemory<Tick> block in Store.ReadTicks(EurUsd, Friday10.Begins, Friday10.Later(3).Begins, default))
        {
            Assert.Single(block.ToArray().Select(t => HourId.Of(t.Time)).Distinct());
        }
    }

    [ContractFact]
    public async Task Ticks_OfEveryField_ComeBackWhole()
    {
        BrokerTime at = Friday10.Begins;
        Tick[] ticks =
        [
            new(at, long.MaxValue, long.MinValue, long.MaxValue, long.MaxValue, (TickFlags)ushort.MaxValue),
            new(at, long.MinValue, long.MaxValue, long.MinValue, -1, TickFlags.Closing),
            default(Tick) with { Time = at },
            new(at + TimeSpan.FromMilliseconds(3_599_999), 138_594, 138_597, 138_595, 1_000, TickFlags.OfTerminal | TickFlags.BlankAsk | TickFlags.WrittenLast | TickFlags.BlankFlags),
        ];

        await Store.AppendTicks(EurUsd, Friday10, 0, ticks, default);

        Assert.Equal(ticks, await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Hours_BeforeTheEpoch_AreHoursLikeOthers()
    {
        HourId last = new(-1);
        HourId first = HourId.Of(BrokerTime.Of(new DateTime(1, 1, 1)));
        await Store.ReplaceTicks(EurUsd, [new(last, Ticks(last, 20)), new(first, Ticks(first, 3)), new(new(0), Ticks(new(0), 4))], default);

        Tick[] expected = [.. Ticks(first, 3), .. Ticks(last, 20), .. Ticks(new(0), 4)];
        Assert.Equal(expected, await Store.All(EurUsd));
        Assert.Equal(Ticks(last, 20)[10..], await Store.Range(EurUsd, new BrokerTime(-1_800_000), new BrokerTime(0)));
        Assert.Equal(Ticks(last, 20)[^1..], (await Store.LastTicks(EurUsd, new BrokerTime(-1), 1, default)).ToArray());
    }

    [ContractFact]
    public async Task Ticks_AMillionAndMoreInOneHour_AreAppendedReadAndCompacted()
    {
        Tick[] ticks = Ticks(Friday10, 1_100_000);
        Assert.Equal(200_000, await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..200_000), default));
        Assert.Equal(1_100_000, await Store.AppendTicks(EurUsd, Friday10, 200_000, ticks.AsMemory(200_000..), default));
        await Store.Compact(EurUsd, Friday10.Later(1), default);

        Tick[] read = await Store.All(EurUsd);
        ReadOnlyMemory<Tick> last = await Store.LastTicks(EurUsd, Friday10.Ends, 1_090_000, default);
        Assert.True(ticks.AsSpan().SequenceEqual(read));
        Assert.True(ticks.AsSpan(10_000).SequenceEqual(last.Span));
        Assert.Equal(0, await Store.Compact(EurUsd, Friday10.Later(1), default));
    }

    private async Task<Tick[]> Fill(int hours, int each)
    {
        TickHour[] filled = [.. Enumerable.Range(0, hours).Select(h => new TickHour(Friday10.Later(h), Ticks(Friday10.Later(h), each)))];
        await Store.ReplaceTicks(EurUsd, [.. filled], default);
        return [.. filled.SelectMany(h => h.Ticks.ToArray())];
    }
}
