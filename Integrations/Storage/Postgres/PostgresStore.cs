using Npgsql;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>One store: a schema of the database, up to date. Statements name it in front of each table.</summary>
internal sealed class PostgresStore(NpgsqlDataSource source, string schema, PostgresRetry retry, StoreMeter meter)
{
    public string Schema => schema;

    /// <summary>What an error calls this store.</summary>
    public string Name { get; } = $"schema {schema} of {source.ConnectionString.Split(';').FirstOrDefault(p => p.StartsWith("Database=", StringComparison.OrdinalIgnoreCase)) ?? "the database"}";

    /// <summary>Reads, again when the server was away.</summary>
    public ValueTask<T> Read<T>(string sql, Action<NpgsqlParameterCollection> bind, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read, CancellationToken cancel) =>
        retry.Run(async cancel =>
        {
            await using NpgsqlCommand command = source.CreateCommand(sql);
            bind(command.Parameters);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
            return await read(reader, cancel);
        }, cancel);

    /// <summary>Writes once: only the connecting before it is tried again. A failure here leaves the outcome unknown.</summary>
    public async ValueTask<T> Write<T>(Func<NpgsqlConnection, CancellationToken, ValueTask<T>> write, CancellationToken cancel)
    {
        await using NpgsqlConnection connection = await Connect(cancel);
        try
        {
            long begun = System.Diagnostics.Stopwatch.GetTimestamp();
            T answer = await write(connection, cancel);
            meter.Committed(1, System.Diagnostics.Stopwatch.GetElapsedTime(begun));
            return answer;
        }
        catch (NpgsqlException)
        {
            meter.Failed(1);
            throw;
        }
    }

    public ValueTask<NpgsqlConnection> Connect(CancellationToken cancel) => retry.Run(source.OpenConnectionAsync, cancel);
}
