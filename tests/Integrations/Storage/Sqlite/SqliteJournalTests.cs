using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.Storage.Contracts;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteJournalTests : JournalContract
{
    private readonly TempFolder _folder = new();
    private SqliteStores? _stores;

    public override async Task DisposeAsync()
    {
        await _stores!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Append_BeforeReopening_IsThereAfter()
    {
        await Journal.Append(Orders, 0, [Event("a")], default);
        await _stores!.DisposeAsync();

        IJournal reopened = await Open();

        Assert.Equal(1, await reopened.Version(Orders, default));
    }

    protected override Task<IJournal> Open()
    {
        _stores = new SqliteStores(new SqliteStoreOptions { Folder = _folder.Path });
        return Task.FromResult<IJournal>(new SqliteJournal(_stores, StoreName.Money, Clock));
    }
}
