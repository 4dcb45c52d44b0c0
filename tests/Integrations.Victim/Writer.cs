using System.Text;
using Arus.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Integrations.Victim;

/// <summary>One of the writers: appends three events at a time, then writes its state, for ever; goes on from what is stored.</summary>
public sealed class Writer(IServiceProvider services, int number, Stream acknowledged)
{
    public const int Count = 16;
    public const int Batch = 3;

    private readonly IJournal _journal = services.GetRequiredKeyedService<IJournal>(StoreName.Money);
    private readonly IGrainStorage _storage = services.GetRequiredKeyedService<IGrainStorage>("Default");

    public static JournalName Journal(int number) => new($"victim/{number}");

    public static GrainId Grain(int number) => GrainId.Create("victim", $"v{number}");

    public async Task Run()
    {
        long version = await _journal.Version(Journal(number), default);
        GrainState<VictimState> state = new();
        await _storage.ReadStateAsync("s", Grain(number), state);
        while (true)
        {
            long from = version;
            JournalEvent[] events = [.. Enumerable.Range(1, Batch).Select(i => new JournalEvent(new($"e{from + i}"), "event", Encoding.UTF8.GetBytes($"body {from + i}")))];
            if (await _journal.Append(Journal(number), version, [.. events], default) is not AppendAnswer.Appended appended) throw new InvalidOperationException("another writer");
            version = appended.Last;
            Say($"J {number} {version}\n");

            state.State = VictimState.Of(state.State!.First + 1);
            await _storage.WriteStateAsync("s", Grain(number), state);
            Say($"S {number} {state.State.First}\n");
        }
    }

    private void Say(string line) => acknowledged.Write(Encoding.UTF8.GetBytes(line));
}
