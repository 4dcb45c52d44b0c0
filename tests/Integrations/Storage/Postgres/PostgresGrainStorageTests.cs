using Arus.Integrations.Storage.Postgres;
using Arus.Integrations.Storage.State;
using Arus.Integrations.Tests.Storage.Contracts;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Postgres;

[NeedsPostgres, Collection(PostgresServer.Name)]
public sealed class PostgresGrainStorageTests(PostgresFixture server) : GrainStorageContract
{
    private readonly PostgresStores _stores = new(server.Fresh(), TimeProvider.System);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores.DisposeAsync();
    }

    protected override Task<IGrainStorage> Open() => Task.FromResult<IGrainStorage>(new PostgresGrainStorage(_stores, new StateSerializer([])));
}
