using Arus.Grains.Storage;
using Arus.Integrations.Storage;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Brings the database up to date when it is first used. ClickHouse has no transactions: every statement can run twice.</summary>
internal sealed class ClickHouseSchema(ClickHouseClient client) : IDisposable
{
    private const string Marks = "CREATE TABLE IF NOT EXISTS migration (number UInt32, name String, checksum String) ENGINE = MergeTree PARTITION BY tuple() ORDER BY number";

    private readonly SemaphoreSlim _once = new(1, 1);
    private volatile bool _ready;

    public async ValueTask Ready(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_ready) return;

        await _once.WaitAsync(cancel);
        try
        {
            if (!_ready) await Apply(cancel);
            _ready = true;
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    private async Task Apply(CancellationToken cancel)
    {
        await client.MakeDatabase(cancel);
        await client.Execute(Marks, cancel);
        SortedDictionary<int, string> applied = [];
        RowReader rows = await client.Ask("SELECT number, checksum FROM migration FORMAT RowBinary", cancel);
        while (rows.HasMore) applied[rows.Int()] = rows.Text();

        foreach (Migration migration in Migrations.Pending(client.Database, Migrations.Of("clickhouse", StoreName.Market), applied))
        {
            foreach (string statement in migration.Sql.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) await client.Execute(statement, cancel);
            RowWriter mark = new();
            mark.Int(migration.Number).Text(migration.Name).Text(migration.Checksum).End();
            await client.Insert("migration (number, name, checksum)", mark.Bytes, cancel);
        }
    }
}
