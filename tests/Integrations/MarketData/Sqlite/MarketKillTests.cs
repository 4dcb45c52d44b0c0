using System.Diagnostics;
using System.Globalization;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData.Sqlite;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.MarketData.Contracts;
using Arus.Integrations.Tests.Storage;
using Arus.Integrations.Victim;

namespace Arus.Integrations.Tests.MarketData.Sqlite;

/// <summary>A process that appends, replaces, compacts and puts bars is killed at random moments, over and over on the same file.</summary>
public sealed class MarketKillTests : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>By writer: the last hour that was appended to and how far, the last hour with a bar, the last hour that was replaced.</summary>
    private readonly (int Hour, int Has, int Bar, int Replaced)[] _told = [.. Enumerable.Repeat((-1, 0, -1, -1), TickWriter.Count)];

    private static int Kills => Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 60 : 5;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Process_KilledWhileItStoresTicks_KeepsEveryAnsweredWriteAndNoHalfOne()
    {
        Dice dice = new(20_261_120);
        for (int kill = 0; kill < Kills; kill++)
        {
            await KillAfter(kill % 10 == 9 ? 0 : 1 + dice.Below(2_000));
            await Check();
        }

        Assert.All(_told, t => Assert.True(t.Hour > 0));
    }

    private async Task KillAfter(int lines)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[typeof(TickWriter).Assembly.Location, _folder.Path, "market"]) start.ArgumentList.Add(argument);
        using Process victim = Process.Start(start)!;
        for (int line = 0; line < lines; line++) Hear(await victim.StandardOutput.ReadLineAsync());

        victim.Kill();
        while (await victim.StandardOutput.ReadLineAsync() is { } line) Hear(line);
        await victim.WaitForExitAsync();
    }

    private void Hear(string? line)
    {
        string[] parts = (line ?? throw new InvalidOperationException("the victim ended by itself")).Split(' ');
        int hour = int.Parse(parts[2], CultureInfo.InvariantCulture);
        ref (int Hour, int Has, int Bar, int Replaced) told = ref _told[int.Parse(parts[1], CultureInfo.InvariantCulture)];
        if (parts[0] == "A") (told.Hour, told.Has) = (hour, int.Parse(parts[3], CultureInfo.InvariantCulture));
        else if (parts[0] == "B") told.Bar = hour;
        else told.Replaced = hour;
    }

    private async Task Check()
    {
        await using SqliteStores stores = new(new SqliteStoreOptions { Folder = _folder.Path });
        SqliteMarketStore store = new(stores);
        for (int number = 0; number < TickWriter.Count; number++) await Check(store, number);
    }

    private async Task Check(SqliteMarketStore store, int number)
    {
        (int hour, int has, int bar, int replaced) = _told[number];
        Dictionary<int, Tick[]> hours = (await store.All(TickWriter.Series(number))).GroupBy(t => HourId.Of(t.Time).Value).ToDictionary(h => h.Key, h => h.ToArray());
        Dictionary<int, long> rounds = [];
        foreach ((int at, Tick[] ticks) in hours)
        {
            rounds[at] = ticks[0].Last;
            Assert.Equal(TickWriter.Hour(at, (int)ticks[0].Last)[..ticks.Length], ticks);
            Assert.Equal(0, ticks.Length % 20);
            Assert.True(ticks[0].Last == 1 || at > replaced, $"the replacement of hour {at} is gone");
        }

        Assert.True(hour < 0 || hours[hour].Length >= has, $"hour {hour} of writer {number}: {has} ticks were answered");
        for (int at = 1; at <= hour; at += 2) Assert.Equal(rounds[at - 1], rounds[at]);
        Bar[] bars = await store.AllBars(TickWriter.Series(number), Timeframe.H1, BarOrigin.Built);
        Assert.Equal(Enumerable.Range(0, bars.Length).Select(TickWriter.Bar), bars);
        Assert.True(bars.Length > bar, $"the bar of hour {bar} is gone");
    }
}
