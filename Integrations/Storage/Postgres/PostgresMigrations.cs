using Npgsql;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>Brings a schema up to date: all pending scripts and their marks in one transaction, by one process at a time.</summary>
internal static class PostgresMigrations
{
    public static async ValueTask Apply(PostgresStore store, ImmutableArray<Migration> known, CancellationToken cancel)
    {
        await using NpgsqlConnection connection = await store.Connect(cancel);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, $"SELECT pg_advisory_xact_lock(hashtext('{store.Schema}'), 2)", cancel);
        await Run(connection, $"CREATE SCHEMA IF NOT EXISTS {store.Schema}", cancel);
        await Run(connection, $"SET LOCAL search_path TO {store.Schema}", cancel);
        await Run(connection, "CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL)", cancel);

        foreach (Migration migration in Migrations.Pending(store.Name, known, await Applied(connection, cancel)))
        {
            await Run(connection, migration.Sql, cancel);
            await using NpgsqlCommand mark = new("INSERT INTO migration (number, name, checksum) VALUES ($1, $2, $3)", connection);
            mark.Parameters.Add(new NpgsqlParameter<int> { TypedValue = migration.Number });
            mark.Parameters.Add(new NpgsqlParameter<string> { TypedValue = migration.Name });
            mark.Parameters.Add(new NpgsqlParameter<string> { TypedValue = migration.Checksum });
            await mark.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static async ValueTask<SortedDictionary<int, string>> Applied(NpgsqlConnection connection, CancellationToken cancel)
    {
        SortedDictionary<int, string> applied = [];
        await using NpgsqlCommand command = new("SELECT number, checksum FROM migration", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) applied[reader.GetInt32(0)] = reader.GetString(1);
        return applied;
    }

    private static async ValueTask Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
