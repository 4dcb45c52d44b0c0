using Arus.Integrations.Storage.Postgres;
using Arus.Integrations.Tests.Storage.Contracts;
using Orleans;

namespace Arus.Integrations.Tests.Storage.Postgres;

[NeedsPostgres, Collection(PostgresServer.Name)]
public sealed class PostgresReminderTableTests(PostgresFixture server) : ReminderTableContract
{
    private readonly PostgresStores _stores = new(server.Fresh(), TimeProvider.System);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores.DisposeAsync();
    }

    protected override Task<IReminderTable> Open() => Task.FromResult<IReminderTable>(new PostgresReminderTable(_stores));
}
