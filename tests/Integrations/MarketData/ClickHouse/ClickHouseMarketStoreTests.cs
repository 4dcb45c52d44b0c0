using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Grains.Storage;
using Arus.Integrations.MarketData.ClickHouse;
using Arus.Integrations.Tests.MarketData.Contracts;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.ClickHouse;

[NeedsClickHouse, Collection(ClickHouseServer.Name)]
public sealed class ClickHouseMarketStoreTests(ClickHouseFixture server) : MarketStoreContract
{
    private readonly ClickHouseOptions _options = server.Fresh();
    private readonly List<ClickHouseMarketStore> _opened = [];

    protected override int Seeds => Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 10 : 1;

    public override async Task DisposeAsync()
    {
        foreach (ClickHouseMarketStore store in _opened) await store.DisposeAsync();
    }

    [ContractFact]
    public async Task Store_OpenedAgain_HasWhatWasAnswered()
    {
        await Store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 500), default);

        IMarketStore again = await Open();

        Assert.Equal(Ticks(Friday10, 500), await again.All(EurUsd));
        Assert.Equal(501, await again.AppendTicks(EurUsd, Friday10, 500, Ticks(Friday10, 1), default));
    }

    [ContractFact]
    public async Task Rows_WrittenTwice_AreReadOnce()
    {
        Tick[] ticks = Ticks(Friday10, 90);
        using ClickHouseClient client = new(_options, TimeProvider.System);
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..50), default);
        StoredHour hour = await new ClickHouseTicks(client).Hour(EurUsd, Friday10, bodies: true, default);
        RowWriter twice = new();
        foreach (StoredPiece p in hour.Pieces) ClickHouseTicks.Add(EurUsd, Friday10.Value, p.Generation, new(p.First, p.Count, p.Earliest, p.Latest, p.Body.ToArray()), twice);

        await client.Insert(ClickHouseTicks.Columns, twice.Bytes, default);
        await client.Insert(ClickHouseTicks.Columns, twice.Bytes, default);

        Assert.Equal(90, await Store.AppendTicks(EurUsd, Friday10, 50, ticks.AsMemory(50..), default));
        Assert.Equal(ticks, await Store.All(EurUsd));
        await client.Execute("OPTIMIZE TABLE tick_segment FINAL", default);
        Assert.Equal(ticks, await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Hours_ReplacedCompactedAndEmptied_StayRightWhenTheServerMerges()
    {
        using ClickHouseClient client = new(_options, TimeProvider.System);
        Tick[] ticks = Ticks(Friday10, 120);
        for (int round = 0; round < 3; round++)
        {
            for (int at = 0; at < 120; at += 40) await Store.AppendTicks(EurUsd, Friday10, at, ticks.AsMemory(at, 40), default);
            Assert.Equal(1, await Store.Compact(EurUsd, Friday10.Later(1), default));
            await Store.ReplaceTicks(EurUsd, [new(Friday10, ticks.AsMemory(..40))], default);
            if (round == 1) await client.Execute("OPTIMIZE TABLE tick_segment FINAL", default);
            Assert.Equal(80, await Store.AppendTicks(EurUsd, Friday10, 40, ticks.AsMemory(40, 40), default));
            Assert.Equal(ticks[..80], await Store.All(EurUsd));
            await Store.ReplaceTicks(EurUsd, [new(Friday10, default)], default);
            if (round == 2) await client.Execute("OPTIMIZE TABLE tick_segment FINAL", default);
            Assert.Empty(await Store.All(EurUsd));
        }
    }

    [ContractFact]
    public async Task Segment_ThatIsNotWhatWasWritten_IsNamedBySeriesAndHour_AndTheOthersAreRead()
    {
        await Store.ReplaceTicks(EurUsd, [.. Enumerable.Range(0, 3).Select(h => new TickHour(Friday10.Later(h), Ticks(Friday10.Later(h), 200)))], default);
        using ClickHouseClient client = new(_options, TimeProvider.System);
        StoredHour hour = await new ClickHouseTicks(client).Hour(EurUsd, Friday10.Later(1), bodies: true, default);
        StoredPiece piece = hour.Pieces[0];
        byte[] body = piece.Body.ToArray();
        body[^3] ^= 1;
        RowWriter forged = new();
        ClickHouseTicks.Add(EurUsd, piece.Hour, piece.Generation + 1, new(piece.First, piece.Count, piece.Earliest, piece.Latest, body), forged);
        await client.Insert(ClickHouseTicks.Columns, forged.Bytes, default);

        StoreDamagedException damage = await Assert.ThrowsAsync<StoreDamagedException>(async () => await Store.All(EurUsd));

        Assert.Contains("the ticks of acme/sim/EURUSD in the hour 2014.05.02 11", damage.Message, StringComparison.Ordinal);
        Assert.Equal(Ticks(Friday10, 200), await Store.Range(EurUsd, Friday10.Begins, Friday10.Ends));
        await Store.ReplaceTicks(EurUsd, [new(Friday10.Later(1), Ticks(Friday10.Later(1), 7))], default);
        Assert.Equal(407, (await Store.All(EurUsd)).Length);
    }

    [ContractFact]
    public async Task Writers_ManyAtOnce_ShareInserts()
    {
        await using ClickHouseMarketStore store = new(Gathering(), TimeProvider.System);
        SeriesId[] all = [.. Enumerable.Range(0, 60).Select(i => Series("acme", "sim", $"S{i}"))];
        await Task.WhenAll(all.Select(s => store.AppendTicks(s, Friday10, 0, Ticks(Friday10, 20), default).AsTask()));

        using ClickHouseClient client = new(_options, TimeProvider.System);
        RowReader rows = await client.Ask("SELECT toUInt64(count()) FROM system.parts WHERE database = currentDatabase() AND table = 'tick_segment' FORMAT RowBinary", default);
        Assert.InRange(rows.Long(), 1, 20);
        foreach (SeriesId series in all) Assert.Equal(Ticks(Friday10, 20), await store.All(series));
    }

    [ContractFact]
    public async Task Append_CancelledAtAnyMoment_IsAnsweredOrNotThere()
    {
        await using ClickHouseMarketStore store = new(Gathering(), TimeProvider.System);
        for (int delay = 0; delay < 300; delay += 30)
        {
            HourId hour = Friday10.Later(delay);
            using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(delay), TimeProvider.System);
            bool answered = true;
            try
            {
                await store.AppendTicks(EurUsd, hour, 0, Ticks(hour, 5), cancel.Token);
            }
            catch (OperationCanceledException)
            {
                answered = false;
            }

            Tick[] after = Ticks(hour, 3, seed: 9);
            if (answered) await Assert.ThrowsAsync<HourConflictException>(async () => await store.AppendTicks(EurUsd, hour, 0, after, default));
            else Assert.Equal(3, await store.AppendTicks(EurUsd, hour, 0, after, default));
            Assert.Equal(answered ? Ticks(hour, 5) : after, await store.Range(EurUsd, hour.Begins, hour.Ends));
        }
    }

    [ContractFact]
    public async Task Retain_OnceTheServerIsDone_HasNoSegmentLeft()
    {
        await Store.ReplaceTicks(EurUsd, [new(Friday10, Ticks(Friday10, 500)), new(Friday10.Later(1), Ticks(Friday10.Later(1), 5))], default);

        await Store.Retain(EurUsd, Friday10.Later(1).Begins, new BrokerTime(long.MinValue), default);

        using ClickHouseClient client = new(_options, TimeProvider.System);
        using PeriodicTimer often = new(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        long bytes = long.MaxValue;
        for (int tries = 0; tries < 500 && bytes > 0 && await often.WaitForNextTickAsync(); tries++)
        {
            bytes = (await client.Ask($"SELECT toUInt64(sum(bytes)) FROM tick_segment WHERE hour = {Friday10.Value} FORMAT RowBinary", default)).Long();
        }

        Assert.Equal(0, bytes);
        Assert.Equal(Ticks(Friday10.Later(1), 5), await Store.All(EurUsd));
    }

    protected override Task<IMarketStore> Open()
    {
        _opened.Add(new ClickHouseMarketStore(_options, TimeProvider.System));
        return Task.FromResult<IMarketStore>(_opened[^1]);
    }

    private ClickHouseOptions Gathering() => new()
    {
        Address = _options.Address,
        Database = _options.Database,
        User = _options.User,
        Password = _options.Password,
        Gather = TimeSpan.FromMilliseconds(200),
    };
}
