using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.Storage.Contracts;
using Orleans;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteReminderTableTests : ReminderTableContract
{
    private readonly TempFolder _folder = new();
    private SqliteStores? _stores;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores!.DisposeAsync();
        _folder.Dispose();
    }

    protected override Task<IReminderTable> Open()
    {
        _stores = new SqliteStores(new SqliteStoreOptions { Folder = _folder.Path });
        return Task.FromResult<IReminderTable>(new SqliteReminderTable(_stores));
    }
}
