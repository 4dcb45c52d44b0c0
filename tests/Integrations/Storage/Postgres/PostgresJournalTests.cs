using Arus.Grains.Storage;
using Arus.Integrations.Storage.Postgres;
using Arus.Integrations.Tests.Storage.Contracts;

namespace Arus.Integrations.Tests.Storage.Postgres;

[NeedsPostgres, Collection(PostgresServer.Name)]
public sealed class PostgresJournalTests(PostgresFixture server) : JournalContract
{
    private readonly PostgresStores _stores = new(server.Fresh(), TimeProvider.System);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores.DisposeAsync();
    }

    protected override Task<IJournal> Open() => Task.FromResult<IJournal>(new PostgresJournal(_stores, StoreName.History, Clock));
}
