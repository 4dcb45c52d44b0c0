using System.Globalization;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Postgres;
using Arus.Integrations.Storage.State;
using Arus.Integrations.Tests.Storage.State;
using Npgsql;
using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Tests.Storage.Postgres;

[NeedsPostgres]
public sealed class PostgresRestartTests
{
    private const int Writers = 8;

    [ContractFact]
    public async Task Server_StoppedAndStartedUnderLoad_KeepsEveryAcknowledgedWrite()
    {
        using PostgresCluster cluster = new(durable: true);
        PostgresStoreOptions options = new() { ConnectionString = cluster.ConnectionString, Tries = 12, FirstWait = TimeSpan.FromMilliseconds(50) };
        await using PostgresStores stores = new(options, TimeProvider.System);
        PostgresJournal journal = new(stores, StoreName.Money, TimeProvider.System);
        PostgresGrainStorage state = new(stores, new StateSerializer([]));
        Progress progress = new();

        Task<(long Events, long Writes, int Errors)>[] load = [.. Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(journal, state, w, progress)))];
        foreach (string how in (string[])["fast", "immediate"])
        {
            await progress.Reach(progress.Acknowledged + 200);
            cluster.Stop(how);
            cluster.Start();
        }

        await progress.Reach(progress.Acknowledged + 200);
        progress.End();
        (long Events, long Writes, int Errors)[] ended = await Task.WhenAll(load);

        Assert.True(ended.Sum(e => e.Errors) > 0, "the restarts were not noticed");
        for (int w = 0; w < Writers; w++)
        {
            List<JournalRow> rows = [];
            await foreach (JournalRow row in journal.Read(Name(w), 1, default)) rows.Add(row);
            Assert.Equal(Enumerable.Range(1, (int)ended[w].Events).Select(v => $"{v}"), rows.Select(r => r.Id.Value));

            GrainState<SampleVersioned> read = new();
            await state.ReadStateAsync("s", Grain(w), read);
            Assert.Equal(ended[w].Writes, read.State!.Cents);
        }
    }

    /// <summary>Goes on after an error as a grain does: the event again under its id, the state after it was read again.</summary>
    private static async Task<(long Events, long Writes, int Errors)> Write(PostgresJournal journal, PostgresGrainStorage storage, int writer, Progress progress)
    {
        long version = 0;
        int errors = 0;
        bool unknown = false;
        GrainState<SampleVersioned> state = new(new SampleVersioned());
        while (!progress.Ended || unknown)
        {
            try
            {
                JournalEvent next = new(new EventId((version + 1).ToString(CultureInfo.InvariantCulture)), "e", new byte[100]);
                AppendAnswer answer = await journal.Append(Name(writer), version, [next], default);
                Assert.True(answer is AppendAnswer.Appended or AppendAnswer.AlreadyThere, $"{answer}");
                version++;
                unknown = false;

                GrainState<SampleVersioned> changed = new(new SampleVersioned { Cents = state.State!.Cents + 1 }, state.ETag);
                await storage.WriteStateAsync("s", Grain(writer), changed);
                state = changed;
                progress.Acknowledge();
            }
            catch (NpgsqlException)
            {
                errors++;
                unknown = true;
                long acknowledged = state.State!.Cents;
                state = new GrainState<SampleVersioned>();
                await storage.ReadStateAsync("s", Grain(writer), state);
                Assert.InRange(state.State!.Cents, acknowledged, acknowledged + 1);
            }
        }

        return (version, state.State!.Cents, errors);
    }

    private static JournalName Name(int writer) => new($"w{writer}");

    private static GrainId Grain(int writer) => GrainId.Create("w", $"{writer}");
}
