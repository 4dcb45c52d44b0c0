using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.Contracts;

/// <summary>What every market store keeps, whatever stores it. Here: appending and replacing ticks.</summary>
public abstract partial class MarketStoreContract : IAsyncLifetime
{
    /// <summary>Rounds of seeded use; a store that is a server gets fewer.</summary>
    protected virtual int Seeds => Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 100 : 4;

    protected IMarketStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Open();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [ContractFact]
    public async Task Append_Pieces_AreReadBackInTheirOrder()
    {
        Tick[] ticks = Ticks(Friday10, 300);

        Assert.Equal(100, await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..100), default));
        Assert.Equal(101, await Store.AppendTicks(EurUsd, Friday10, 100, ticks.AsMemory(100..101), default));
        Assert.Equal(300, await Store.AppendTicks(EurUsd, Friday10, 101, ticks.AsMemory(101..), default));

        Assert.Equal(ticks, await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Append_TheSameAgain_ChangesNothing()
    {
        Tick[] ticks = Ticks(Friday10, 50);
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..20), default);
        await Store.AppendTicks(EurUsd, Friday10, 20, ticks.AsMemory(20..), default);

        Assert.Equal(50, await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..20), default));
        Assert.Equal(50, await Store.AppendTicks(EurUsd, Friday10, 20, ticks.AsMemory(20..), default));
        Assert.Equal(50, await Store.AppendTicks(EurUsd, Friday10, 10, ticks.AsMemory(10..30), default));
        Assert.Equal(50, await Store.AppendTicks(EurUsd, Friday10, 0, ticks, default));

        Assert.Equal(ticks, await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Append_SomeThereSomeNew_AddsTheNew()
    {
        Tick[] ticks = Ticks(Friday10, 50);
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..30), default);

        Assert.Equal(50, await Store.AppendTicks(EurUsd, Friday10, 10, ticks.AsMemory(10..), default));

        Assert.Equal(ticks, await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Append_BehindMoreThanThereIs_IsAConflictAndChangesNothing()
    {
        Tick[] ticks = Ticks(Friday10, 50);
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..30), default);

        HourConflictException conflict = await Assert.ThrowsAsync<HourConflictException>(async () => await Store.AppendTicks(EurUsd, Friday10, 31, ticks.AsMemory(31..), default));

        Assert.Contains("2014.05.02 10", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("it has 30, and 31 were to stand before", conflict.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HourConflictException>(async () => await Store.AppendTicks(EurUsd, Friday10.Later(1), 1, default, default));
        Assert.Equal(ticks[..30], await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Append_OtherTicksWhereSomeAre_IsAConflictAndChangesNothing()
    {
        Tick[] ticks = Ticks(Friday10, 50);
        await Store.AppendTicks(EurUsd, Friday10, 0, ticks.AsMemory(..30), default);
        Tick[] other = [.. ticks];
        other[29] = other[29] with { Flags = other[29].Flags | TickFlags.Late };

        HourConflictException conflict = await Assert.ThrowsAsync<HourConflictException>(async () => await Store.AppendTicks(EurUsd, Friday10, 20, other.AsMemory(20..), default));

        Assert.Contains("at place 29 stands another", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(ticks[..30], await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Append_OfNothing_AnswersHowManyThereAre()
    {
        Assert.Equal(0, await Store.AppendTicks(EurUsd, Friday10, 0, default, default));
        await Store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 5), default);

        Assert.Equal(5, await Store.AppendTicks(EurUsd, Friday10, 5, default, default));
        Assert.Equal(5, await Store.AppendTicks(EurUsd, Friday10, 2, default, default));
    }

    [ContractFact]
    public async Task Append_OfAnotherHoursTick_IsRefused()
    {
        Tick[] ticks = [.. Ticks(Friday10, 5), .. Ticks(Friday10.Later(1), 1)];

        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendTicks(EurUsd, Friday10, 0, ticks, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendTicks(EurUsd, new HourId(int.MaxValue), 0, default, default));

        Assert.Empty(await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Replace_OfHours_PutsThemInTheirPlaceAndLeavesTheOthers()
    {
        await Store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 40), default);
        await Store.AppendTicks(EurUsd, Friday10, 40, Ticks(Friday10, 10, seed: 2), default);
        await Store.AppendTicks(EurUsd, Friday10.Later(1), 0, Ticks(Friday10.Later(1), 30), default);
        Tick[] now = Ticks(Friday10, 7, seed: 3);
        Tick[] third = Ticks(Friday10.Later(2), 9);

        await Store.ReplaceTicks(EurUsd, [new(Friday10, now), new(Friday10.Later(2), third)], default);

        Tick[] expected = [.. now, .. Ticks(Friday10.Later(1), 30), .. third];
        Assert.Equal(expected, await Store.All(EurUsd));
        Assert.Equal(8, await Store.AppendTicks(EurUsd, Friday10, 7, Ticks(Friday10, 1), default));
    }

    [ContractFact]
    public async Task Replace_ByAnEmptyHour_TakesItOut()
    {
        await Store.ReplaceTicks(EurUsd, [new(Friday10, Ticks(Friday10, 40)), new(Friday10.Later(1), Ticks(Friday10.Later(1), 3))], default);

        await Store.ReplaceTicks(EurUsd, [new(Friday10, default)], default);

        Assert.Equal(Ticks(Friday10.Later(1), 3), await Store.All(EurUsd));
        Assert.Equal(2, await Store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 2), default));
    }

    [ContractFact]
    public async Task Replace_WithOneHourThatCannotBe_ChangesNone()
    {
        await Store.ReplaceTicks(EurUsd, [new(Friday10, Ticks(Friday10, 4))], default);

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Store.ReplaceTicks(EurUsd, [new(Friday10, Ticks(Friday10, 9)), new(Friday10.Later(1), Ticks(Friday10, 9))], default));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Store.ReplaceTicks(EurUsd, [new(Friday10, Ticks(Friday10, 9)), new(Friday10, Ticks(Friday10, 8))], default));

        Assert.Equal(Ticks(Friday10, 4), await Store.All(EurUsd));
    }

    [ContractFact]
    public async Task Compact_OfHoursInPieces_LeavesTheSameTicks()
    {
        List<Tick> all = [];
        for (int hour = 0; hour < 4; hour++)
        {
            Tick[] ticks = Ticks(Friday10.Later(hour), 600);
            all.AddRange(ticks);
            for (int at = 0; at < 600; at += 40) await Store.AppendTicks(EurUsd, Friday10.Later(hour), at, ticks.AsMemory(at, 40), default);
        }

        int compacted = await Store.Compact(EurUsd, Friday10.Later(3), default);

        Assert.InRange(compacted, 0, 3);
        Assert.Equal(0, await Store.Compact(EurUsd, Friday10.Later(3), default));
        Assert.Equal(all, await Store.All(EurUsd));
        Assert.Equal(601, await Store.AppendTicks(EurUsd, Friday10, 600, Ticks(Friday10, 1), default));
        Assert.Equal(600, await Store.AppendTicks(EurUsd, Friday10.Later(1), 120, all.ToArray().AsMemory(720, 480), default));
    }

    [ContractFact]
    public async Task Compact_OfAnUnknownSeries_IsNothing() => Assert.Equal(0, await Store.Compact(EurUsd, Friday10, default));

    [ContractFact]
    public async Task Store_UnderSeededUse_IsLikeAPlainDictionaryOfHours()
    {
        for (int seed = 1; seed <= Seeds; seed++) await new MarketStoreModel(Store, Series("acme", "sim", $"S{seed}"), seed).Run(steps: 60);
    }

    protected abstract Task<IMarketStore> Open();
}
