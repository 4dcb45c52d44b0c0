using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteDamageTests : IAsyncLifetime
{
    private static readonly JournalName Orders = new("acme/orders");

    private readonly TempFolder _folder = new();

    private string DatabasePath => _folder.File("money.db");

    public async Task InitializeAsync()
    {
        await using SqliteStores stores = Stores();
        SqliteJournal journal = new(stores, StoreName.Money, TimeProvider.System);
        await journal.Append(Orders, 0, [.. Enumerable.Range(1, 500).Select(Event)], default);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(4_096)]
    [InlineData(-1)]
    public void Start_OnATruncatedFile_IsRefusedAndTheFileIsUntouched(int length)
    {
        using (FileStream file = File.OpenWrite(DatabasePath)) file.SetLength(length < 0 ? file.Length + length : length);

        AssertRefusedUntouched();
    }

    [Fact]
    public void Start_OnAnotherKindOfFile_IsRefusedAndTheFileIsUntouched()
    {
        File.WriteAllText(DatabasePath, new string('x', 10_000));

        AssertRefusedUntouched();
    }

    [Fact]
    public void Start_WithoutTheFileButWithItsLog_IsRefused()
    {
        File.Delete(DatabasePath);
        File.WriteAllText(DatabasePath + "-wal", "what is left");

        Assert.Throws<StoreDamagedException>(() => SqliteDatabase.Open(StoreName.Money, Options()));
        Assert.False(File.Exists(DatabasePath));
    }

    [Fact]
    public void Start_OnAFileWithAFlippedBit_IsRefusedWhereverItsContentIsHit()
    {
        byte[] whole = File.ReadAllBytes(DatabasePath);
        int pageSize = BinaryPrimitives.ReadUInt16BigEndian(whole.AsSpan(16));
        byte[] marker = Encoding.UTF8.GetBytes("body of event 250");
        List<int> places = [0, 17, 100, 103, whole.AsSpan().IndexOf(marker) + 3];
        for (int page = 1; page < whole.Length / pageSize; page++) places.Add(page * pageSize);

        foreach (int place in places)
        {
            byte[] flipped = [.. whole];
            flipped[place] ^= 0x10;
            File.WriteAllBytes(DatabasePath, flipped);
            AssertRefusedUntouched();
        }
    }

    [Fact]
    public async Task Read_OfARowWithAFlippedBit_NamesDatabaseJournalAndVersion()
    {
        byte[] whole = File.ReadAllBytes(DatabasePath);
        whole[whole.AsSpan().IndexOf("body of event 250"u8) + 3] ^= 0x01;
        File.WriteAllBytes(DatabasePath, whole);
        await using SqliteStores stores = new(new SqliteStoreOptions { Folder = _folder.Path, VerifyRowsUpTo = 0 });
        SqliteJournal journal = new(stores, StoreName.Money, TimeProvider.System);
        List<long> read = [];

        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(async () =>
        {
            await foreach (JournalRow row in journal.Read(Orders, 1, default)) read.Add(row.Version);
        });

        Assert.Equal((DatabasePath, Orders, 250L), (damage.Database, damage.Journal, damage.Version));
        Assert.Contains("journal acme/orders version 250", damage.Message, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 249).Select(v => (long)v), read);
    }

    [Fact]
    public async Task Read_OfAJournalWithARowTakenOut_NamesTheMissingVersion()
    {
        using (Connection connection = Connection.Open(DatabasePath, OpenAs.Writer))
        {
            connection.Execute("DROP TRIGGER journal_is_never_cut; DELETE FROM journal WHERE version = 42");
        }

        await using SqliteStores stores = new(new SqliteStoreOptions { Folder = _folder.Path, VerifyRowsUpTo = 0 });
        SqliteJournal journal = new(stores, StoreName.Money, TimeProvider.System);

        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(async () =>
        {
            await foreach (JournalRow _ in journal.Read(Orders, 1, default))
            {
            }
        });

        Assert.Equal(42, damage.Version);
        await stores.DisposeAsync();
        AssertRefusedUntouched();
    }

    [Theory]
    [InlineData("UPDATE journal SET type = 'x' WHERE version = 1")]
    [InlineData("DELETE FROM journal WHERE version = 500")]
    public void Journal_ChangedBySql_IsRefusedByTheDatabase(string sql)
    {
        using Connection connection = Connection.Open(DatabasePath, OpenAs.Writer);

        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => connection.Execute(sql)).Message, StringComparison.Ordinal);
    }

    private static JournalEvent Event(int number) =>
        new(new EventId($"e{number}"), "placed", Encoding.UTF8.GetBytes($"body of event {number}, which is long enough to fill a few pages"));

    private void AssertRefusedUntouched()
    {
        byte[] before = SHA256.HashData(File.ReadAllBytes(DatabasePath));

        StoreDamagedException refused = Assert.ThrowsAny<StoreDamagedException>(() => SqliteDatabase.Open(StoreName.Money, Options()));

        Assert.DoesNotContain('\n', refused.Message);
        Assert.Contains(DatabasePath, refused.Message, StringComparison.Ordinal);
        Assert.Contains("restore the last backup", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(DatabasePath)));
    }

    private SqliteStoreOptions Options() => new() { Folder = _folder.Path };

    private SqliteStores Stores() => new(Options());
}
