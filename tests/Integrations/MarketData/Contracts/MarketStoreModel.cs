using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Contracts;

/// <summary>Does seeded things to a store and to a plain dictionary of hours, and compares after each.</summary>
internal sealed class MarketStoreModel(IMarketStore store, SeriesId series, int seed)
{
    private readonly Dice _dice = new(seed);
    private readonly SortedDictionary<int, List<Tick>> _hours = [];
    private long _marker;

    private Tick[] Expected => [.. _hours.Values.SelectMany(h => h)];

    public async Task Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            HourId hour = Friday10.Later(_dice.Below(5) - 2);
            await (_dice.Below(6) switch
            {
                0 or 1 => Append(hour),
                2 => AppendAgain(hour),
                3 => Replace(hour),
                4 => Compact(hour),
                _ => Retain(hour),
            });
            Assert.Equal(Expected, await store.All(series));
            await Compare();
        }
    }

    private async Task Append(HourId hour)
    {
        List<Tick> there = _hours.GetValueOrDefault(hour.Value) ?? [];
        Tick[] more = New(hour, 1 + _dice.Below(30));
        Assert.Equal(there.Count + more.Length, await store.AppendTicks(series, hour, there.Count, more, default));
        there.AddRange(more);
        _hours[hour.Value] = there;
        await Assert.ThrowsAsync<HourConflictException>(async () => await store.AppendTicks(series, hour, there.Count + 1, more, default));
    }

    private async Task AppendAgain(HourId hour)
    {
        List<Tick> there = _hours.GetValueOrDefault(hour.Value) ?? [];
        int from = _dice.Below(there.Count + 1);
        Tick[] more = [.. there[from..], .. New(hour, _dice.Below(3))];
        Assert.Equal(from + more.Length, await store.AppendTicks(series, hour, from, more, default));
        if (more.Length > 0) _hours[hour.Value] = [.. there[..from], .. more];
        if (there.Count == 0) return;
        Tick[] other = [there[0] with { Volume = -1 }];
        await Assert.ThrowsAsync<HourConflictException>(async () => await store.AppendTicks(series, hour, 0, other, default));
    }

    private async Task Replace(HourId hour)
    {
        Tick[] first = New(hour, _dice.Below(3) * 15);
        Tick[] second = New(hour.Later(1), _dice.Below(2) * 10);
        await store.ReplaceTicks(series, [new(hour, first), new(hour.Later(1), second)], default);
        Set(hour, first);
        Set(hour.Later(1), second);
    }

    private async Task Compact(HourId before) => Assert.InRange(await store.Compact(series, before, default), 0, 6);

    private async Task Retain(HourId before)
    {
        if (_dice.Below(4) > 0) return;
        await store.Retain(series, before.Begins, new BrokerTime(long.MinValue), default);
        foreach (int hour in _hours.Keys.Where(h => h < before.Value).ToArray()) _hours.Remove(hour);
    }

    private async Task Compare()
    {
        BrokerTime from = Friday10.Later(-2).Begins + TimeSpan.FromMinutes(_dice.Below(400));
        BrokerTime to = from + TimeSpan.FromMinutes(_dice.Below(200));
        Assert.Equal(Expected.Where(t => t.Time >= from && t.Time < to), await store.Range(series, from, to));
        int count = _dice.Below(60);
        Assert.Equal(Expected.Where(t => t.Time <= to).TakeLast(count), (await store.LastTicks(series, to, count, default)).ToArray());
    }

    private void Set(HourId hour, Tick[] ticks)
    {
        if (ticks.Length == 0) _hours.Remove(hour.Value);
        else _hours[hour.Value] = [.. ticks];
    }

    /// <summary>Times may go back; no two ticks are the same.</summary>
    private Tick[] New(HourId hour, int count)
    {
        Tick[] ticks = new Tick[count];
        for (int i = 0; i < count; i++) ticks[i] = new Tick(new BrokerTime(hour.Begins.Milliseconds + _dice.Below(3_600_000)), 138_500, 138_502, 0, ++_marker, TickFlags.Bid);
        return ticks;
    }
}
