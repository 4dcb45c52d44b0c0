using System.ComponentModel.DataAnnotations;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteRegistrationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stores_Registered_AreMadeWhenUsedAndEachInItsFile()
    {
        await using ServiceProvider services = new ServiceCollection().AddSqliteStores(new() { Folder = _folder.Path }).BuildServiceProvider();
        Assert.NotNull(services.GetRequiredKeyedService<IGrainStorage>("Default"));
        Assert.NotNull(services.GetRequiredKeyedService<IGrainStorage>("PubSubStore"));
        Assert.NotNull(services.GetRequiredService<IReminderTable>());
        Assert.Empty(Directory.GetFiles(_folder.Path));

        await services.GetRequiredKeyedService<IJournal>(StoreName.Money).Version(new JournalName("a"), default);
        Assert.Equal(["money.db"], Files());

        await services.GetRequiredKeyedService<IJournal>(StoreName.History).Version(new JournalName("a"), default);
        Assert.Equal(["history.db", "money.db"], Files());
    }

    [Fact]
    public void Options_OutOfRange_AreRefusedByName()
    {
        ValidationException refused = Assert.Throws<ValidationException>(() => new ServiceCollection().AddSqliteStores(new() { Readers = 0 }));

        Assert.Contains("Readers", refused.Message, StringComparison.Ordinal);
    }

    private string[] Files() => [.. Directory.GetFiles(_folder.Path, "*.db").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
