using System.ComponentModel.DataAnnotations;
using System.Text;
using Arus.Grains.Storage;
using Arus.Integrations.Storage;
using Arus.Integrations.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Postgres;

[NeedsPostgres, Collection(PostgresServer.Name)]
public sealed class PostgresStoreTests(PostgresFixture server) : IAsyncLifetime
{
    private static readonly JournalName Orders = new("acme/orders");

    private readonly PostgresStoreOptions _options = server.Fresh();
    private PostgresStores _stores = null!;
    private PostgresJournal _journal = null!;

    public async Task InitializeAsync()
    {
        _stores = new PostgresStores(_options, TimeProvider.System);
        _journal = new PostgresJournal(_stores, StoreName.Money, TimeProvider.System);
        await _journal.Append(Orders, 0, [.. Enumerable.Range(1, 300).Select(i => new JournalEvent(new($"e{i}"), "placed", Encoding.UTF8.GetBytes($"body {i}")))], default);
    }

    public async Task DisposeAsync() => await _stores.DisposeAsync();

    [ContractFact]
    public async Task Journal_ChangedBySql_IsRefusedByTheDatabase()
    {
        string[] changes = ["UPDATE {0}.journal SET type = 'x' WHERE version = 1", "DELETE FROM {0}.journal WHERE version = 300", "TRUNCATE {0}.journal"];
        foreach (string change in changes)
        {
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() => Sql(change));
            Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [ContractFact]
    public async Task Read_OfAChangedRow_NamesStoreJournalAndVersion()
    {
        await Sql("ALTER TABLE {0}.journal DISABLE TRIGGER USER");
        await Sql("UPDATE {0}.journal SET body = set_byte(body, 0, get_byte(body, 0) # 1) WHERE version = 280");

        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(ReadAll);

        Assert.Equal((Orders, 280L), (damage.Journal, damage.Version));
        Assert.Contains($"{_options.Schema}_money", damage.Database, StringComparison.Ordinal);
        Assert.DoesNotContain("Username", damage.Message, StringComparison.OrdinalIgnoreCase);
    }

    [ContractFact]
    public async Task Read_WithARowTakenOut_NamesTheMissingVersion()
    {
        await Sql("ALTER TABLE {0}.journal DISABLE TRIGGER USER");
        await Sql("DELETE FROM {0}.journal WHERE version = 7");

        Assert.Equal(7, (await Assert.ThrowsAsync<JournalDamagedException>(ReadAll)).Version);
    }

    [ContractFact]
    public async Task Open_WithAnEditedMigration_IsRefused()
    {
        await Sql("UPDATE {0}.migration SET checksum = 'other' WHERE number = 2");
        await using PostgresStores again = new(_options, TimeProvider.System);

        MigrationException refused = await Assert.ThrowsAsync<MigrationException>(() => again.Open(StoreName.Money, default).AsTask());

        Assert.Contains("migration 0002-state.sql was edited", refused.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task Open_ByManyAtOnce_MigratesOnce()
    {
        PostgresStoreOptions fresh = server.Fresh();
        PostgresStores[] many = [.. Enumerable.Range(0, 5).Select(_ => new PostgresStores(fresh, TimeProvider.System))];

        await Task.WhenAll(many.Select(stores => stores.Open(StoreName.Money, default).AsTask()));

        foreach (PostgresStores stores in many) await stores.DisposeAsync();
    }

    [ContractFact]
    public async Task Stores_Registered_AnswerUnderOrleansNames()
    {
        await using ServiceProvider services = new ServiceCollection().AddPostgresStores(_options).BuildServiceProvider();

        Assert.NotNull(services.GetRequiredKeyedService<IGrainStorage>("Default"));
        Assert.NotNull(services.GetRequiredKeyedService<IGrainStorage>("PubSubStore"));
        Assert.NotNull(services.GetRequiredService<IReminderTable>());
        Assert.Equal(300, await services.GetRequiredKeyedService<IJournal>(StoreName.Money).Version(Orders, default));
        Assert.Equal(0, await services.GetRequiredKeyedService<IJournal>(StoreName.History).Version(Orders, default));
    }

    [ContractFact]
    public void Options_OutOfRange_AreRefusedByName()
    {
        ValidationException refused = Assert.Throws<ValidationException>(
            () => new ServiceCollection().AddPostgresStores(new() { ConnectionString = "Host=x", Schema = "Arus; DROP" }));

        Assert.Contains("Schema must be", refused.Message, StringComparison.Ordinal);
    }

    private async Task ReadAll()
    {
        await foreach (JournalRow _ in _journal.Read(Orders, 1, default))
        {
        }
    }

    private async Task Sql(string sql)
    {
        await using NpgsqlConnection connection = new(_options.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql.Replace("{0}", $"{_options.Schema}_money", StringComparison.Ordinal), connection);
        await command.ExecuteNonQueryAsync();
    }
}
