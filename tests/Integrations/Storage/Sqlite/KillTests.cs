using System.Diagnostics;
using System.Globalization;
using System.Text;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Victim;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Sqlite;

/// <summary>A process that writes under load is killed at random moments, over and over on the same files.</summary>
public sealed class KillTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly long[] _versions = new long[Writer.Count];
    private readonly long[] _states = new long[Writer.Count];

    private static int Kills => Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 100 : 5;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Process_KilledUnderLoad_KeepsEveryAcknowledgedWriteAndNoHalfOne()
    {
        Dice dice = new(20_260_301);
        for (int kill = 0; kill < Kills; kill++)
        {
            await KillAfter(kill % 10 == 9 ? 0 : 1 + dice.Below(4_000));
            await Check(kill);
        }

        Assert.All(_versions, v => Assert.True(v > 0));
    }

    private async Task KillAfter(int lines)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Writer).Assembly.Location);
        start.ArgumentList.Add(_folder.Path);
        using Process victim = Process.Start(start)!;
        for (int line = 0; line < lines; line++) Hear(await victim.StandardOutput.ReadLineAsync());

        victim.Kill();
        while (await victim.StandardOutput.ReadLineAsync() is { } line) Hear(line);
        await victim.WaitForExitAsync();
    }

    private void Hear(string? line)
    {
        string[] parts = (line ?? throw new InvalidOperationException("the victim ended by itself")).Split(' ');
        long[] told = parts[0] == "J" ? _versions : _states;
        told[int.Parse(parts[1], CultureInfo.InvariantCulture)] = long.Parse(parts[2], CultureInfo.InvariantCulture);
    }

    private async Task Check(int kill)
    {
        await using ServiceProvider services = new ServiceCollection().AddSqliteStores(new() { Folder = _folder.Path }).BuildServiceProvider();
        IJournal journal = services.GetRequiredKeyedService<IJournal>(StoreName.Money);
        IGrainStorage storage = services.GetRequiredKeyedService<IGrainStorage>("Default");
        for (int number = 0; number < Writer.Count; number++)
        {
            long version = await journal.Version(Writer.Journal(number), default);
            Assert.True(version == _versions[number] || version == _versions[number] + Writer.Batch, $"kill {kill}: journal {number} is at {version}, {_versions[number]} was acknowledged");
            await CheckEvents(journal, number, version);
            _versions[number] = version;

            GrainState<VictimState> state = new();
            await storage.ReadStateAsync("s", Writer.Grain(number), state);
            Assert.InRange(state.State!.First, _states[number], _states[number] + 1);
            Assert.Equal(state.State.First == 0 ? new VictimState() : VictimState.Of(state.State.First), state.State);
            _states[number] = state.State.First;
        }
    }

    private static async Task CheckEvents(IJournal journal, int number, long version)
    {
        long read = 0;
        await foreach (JournalRow row in journal.Read(Writer.Journal(number), 1, default))
        {
            read++;
            Assert.Equal((read, $"e{read}", $"body {read}"), (row.Version, row.Id.Value, Encoding.UTF8.GetString(row.Body.Span)));
        }

        Assert.Equal(version, read);
    }
}
