using System.Diagnostics;
using System.Globalization;
using Arus.Bench;
using Arus.Engine.Bench.Grains;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Engine.Bench;

/// <summary>Calls that store: each is answered after its write is on disk (WAL, synchronous=FULL).</summary>
internal static class WriteFigures
{
    private const int Rounds = 5;
    private const int Grains = 100;
    private const int WritesAGrain = 600;

    public static async Task Measure(BenchTable table)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("arus-bench-");
        try
        {
            await using EngineHost engine = await EngineHost.Start(silo => silo.Services.AddSqliteStores(new SqliteStoreOptions { Folder = folder.FullName }));
            List<double> rates = [];
            for (int round = 0; round <= Rounds; round++)
            {
                double rate = await Round(engine);
                if (round > 0) rates.Add(rate);
            }

            table.Add(Metric.Least("call with an SQLite state write, 100 grains, synchronous=FULL", 40_000, "writes/s", rates));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> Round(EngineHost engine)
    {
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Grains).Select(i => Task.Run(async () =>
        {
            ILedgerGrain grain = engine.Grains.GetGrain<ILedgerGrain>(i.ToString(CultureInfo.InvariantCulture));
            for (int k = 0; k < WritesAGrain; k++) await grain.Add(k);
        })));
        return Grains * WritesAGrain / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
