using Arus.Grains.Storage;
using Arus.Integrations.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private static readonly Migration First = Migrations.Make(1, "0001-first.sql", "CREATE TABLE a (x INTEGER);");
    private static readonly Migration Second = Migrations.Make(2, "0002-second.sql", "CREATE TABLE b (x INTEGER); INSERT INTO b VALUES (1);");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_WithANewMigration_AppliesItOnce()
    {
        await (await Open(First)).DisposeAsync();
        await (await Open(First, Second)).DisposeAsync();
        await using SqliteDatabase third = await Open(First, Second);

        Assert.Equal("1", await third.Readers.Read(static (c, _) => c.Ask("SELECT count(*) FROM b"), 0, default));
        Assert.Equal("1,2", await third.Readers.Read(static (c, _) => c.Ask("SELECT group_concat(number) FROM migration"), 0, default));
    }

    [Fact]
    public async Task Open_WithAnEditedMigration_IsRefused()
    {
        await (await Open(First)).DisposeAsync();

        MigrationException refused = await Assert.ThrowsAsync<MigrationException>(
            () => Open(Migrations.Make(1, "0001-first.sql", "CREATE TABLE a (x INTEGER, y INTEGER);")));

        Assert.Equal("money.db: migration 0001-first.sql was edited after it had run. Restore its text and write a new one.", refused.Message);
    }

    [Fact]
    public async Task Open_OfANewerDatabase_IsRefused()
    {
        await (await Open(First, Second)).DisposeAsync();

        MigrationException refused = await Assert.ThrowsAsync<MigrationException>(() => Open(First));

        Assert.Contains("made by a newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithAMigrationThatFails_ChangesNothing()
    {
        await (await Open(First)).DisposeAsync();
        Migration broken = Migrations.Make(2, "0002-broken.sql", "CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1);");

        await Assert.ThrowsAsync<SqliteException>(() => Open(First, broken));
        await using SqliteDatabase again = await Open(First, Second);

        Assert.Equal("1", await again.Readers.Read(static (c, _) => c.Ask("SELECT x FROM b"), 0, default));
    }

    [Fact]
    public void Migrations_OfEachStore_AreNumberedFromOneWithoutAGap()
    {
        foreach (string engine in (string[])["sqlite", "postgresql"])
        {
            foreach (StoreName store in (StoreName[])[StoreName.Money, StoreName.History])
            {
                ImmutableArray<Migration> known = Migrations.Of(engine, store);
                Assert.NotEmpty(known);
                Assert.Equal(Enumerable.Range(1, known.Length), known.Select(m => m.Number));
            }
        }
    }

    private Task<SqliteDatabase> Open(params ImmutableArray<Migration> migrations) =>
        Task.Run(() => SqliteDatabase.Open(StoreName.Money, new SqliteStoreOptions { Folder = _folder.Path }, migrations));
}
