using System.Globalization;
using Arus.Integrations.Storage.Postgres;

namespace Arus.Integrations.Tests.Storage.Postgres;

/// <summary>One server for all cases that need one, each in a schema of its own.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly PostgresCluster? _cluster = PostgresBinaries.Missing is null ? new PostgresCluster(durable: false) : null;
    private int _schemas;

    public PostgresStoreOptions Fresh() => new()
    {
        ConnectionString = _cluster!.ConnectionString,
        Schema = string.Create(CultureInfo.InvariantCulture, $"case_{Interlocked.Increment(ref _schemas)}"),
    };

    public void Dispose() => _cluster?.Dispose();
}
