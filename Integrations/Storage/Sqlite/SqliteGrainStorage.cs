using Arus.Grains.Storage;
using Arus.Integrations.Storage.State;
using Orleans.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Grain state in money.db.</summary>
internal sealed class SqliteGrainStorage(SqliteStores stores, IGrainStorageSerializer serializer) : RowGrainStorage(serializer)
{
    protected override ValueTask<StateRow?> Find(StateKey key) =>
        stores.Open(StoreName.Money).Readers.Read(StateRows.Find, key, CancellationToken.None);

    protected override async ValueTask<StoreOutcome> Store(StateRow row, long? expected) =>
        await stores.Open(StoreName.Money).Writer.Write(new StateStore(row, expected), CancellationToken.None);
}
