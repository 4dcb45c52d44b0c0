using System.Diagnostics;
using System.Text;
using Arus.Bench;
using Arus.Grains.Storage;
using Orleans;
using Orleans.Runtime;

namespace Arus.Storage.Bench;

internal static class StoreFigures
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes(new string('x', 200));

    public static async Task State(BenchTable table, StoreHost host)
    {
        GrainState<AccountState>[] states = [.. Enumerable.Range(0, 100).Select(_ => new GrainState<AccountState>(new AccountState()))];
        GrainId[] grains = [.. Enumerable.Range(0, 100).Select(i => GrainId.Create("account", $"tenant-{i}/account-{i}"))];
        Task Write(int caller)
        {
            states[caller].State = states[caller].State!.Add(1);
            return host.State.WriteStateAsync("ledger", grains[caller], states[caller]);
        }

        table.Add(Metric.Least("state writes, 100 writers, synchronous=FULL", 40_000, "writes/s", await Load.PerSecond(100, 1_000, 5, (caller, _) => Write(caller))));
        table.Add(Metric.Plain("state writes, 1 writer, an fsync each", "writes/s", await Load.PerSecond(1, 1_000, 5, (caller, _) => Write(caller))));
        table.Add(Metric.Plain("state reads, 4 readers", "reads/s", await Load.PerSecond(
            4, 10_000, 5, (caller, turn) => host.State.ReadStateAsync("ledger", grains[turn % 100], new GrainState<AccountState>()))));
    }

    public static async Task Journal(BenchTable table, StoreHost host)
    {
        JournalName[] journals = [.. Enumerable.Range(0, 100).Select(i => new JournalName($"tenant-{i}/orders"))];
        long[] versions = new long[100];
        async Task Append(int caller)
        {
            JournalEvent one = new(new EventId($"order-{caller}-{versions[caller]}"), "placed", s_body);
            if (await host.Journal.Append(journals[caller], versions[caller], [one], default) is not AppendAnswer.Appended appended) throw new InvalidOperationException("lost");
            versions[caller] = appended.Last;
        }

        table.Add(Metric.Plain("journal appends, 100 journals, synchronous=FULL", "events/s", await Load.PerSecond(100, 500, 5, (caller, _) => Append(caller))));
        table.Add(Metric.Plain("journal appends, 1 journal, an fsync each", "events/s", await Load.PerSecond(1, 1_000, 5, (caller, _) => Append(caller))));
        List<double> passes = await Load.PerSecond(1, 10, 5, async (_, _) =>
        {
            await foreach (JournalRow _ in host.Journal.Read(journals[0], 1, default))
            {
            }
        });
        table.Add(Metric.Plain("journal rows read in order", "rows/s", [.. passes.Select(p => p * versions[0])]));
    }

    /// <summary>A start: every page and every row is verified before the first answer.</summary>
    public static async Task Start(BenchTable table, StoreHost host)
    {
        List<double> milliseconds = [];
        for (int i = 0; i < 5; i++)
        {
            await host.Reopen();
            long begun = Stopwatch.GetTimestamp();
            await host.Journal.Version(new JournalName("tenant-0/orders"), default);
            milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        table.Add(Metric.Plain($"start with a database of {host.Bytes >> 20} MiB, verified", "ms", milliseconds));
    }
}
