using System.Buffers.Binary;
using System.Text;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

/// <summary>What a crash leaves: a file and a log that was not yet brought into it. Here as a copy of files in use.</summary>
public sealed class WriteAheadLogTests : IAsyncLifetime
{
    private const int Events = 20;

    private static readonly JournalName Orders = new("acme/orders");

    private readonly TempFolder _living = new();
    private readonly TempFolder _left = new();
    private byte[] _log = [];

    private string Log => _left.File("money.db-wal");

    public async Task InitializeAsync()
    {
        await using SqliteStores stores = new(new SqliteStoreOptions { Folder = _living.Path });
        SqliteJournal journal = new(stores, StoreName.Money, TimeProvider.System);
        for (int i = 0; i < Events; i++) await journal.Append(Orders, i, [new(new($"e{i}"), "placed", Encoding.UTF8.GetBytes($"body {i}"))], default);
        File.Copy(_living.File("money.db"), _left.File("money.db"));
        File.Copy(_living.File("money.db-wal"), Log);
        _log = File.ReadAllBytes(Log);
    }

    public Task DisposeAsync()
    {
        _living.Dispose();
        _left.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Start_AfterACrash_HasEveryWrite() => Assert.Equal(Events, await Versions());

    [Fact]
    public async Task Start_AfterACrashThatToreTheLastWrite_HasAllBefore()
    {
        File.WriteAllBytes(Log, _log[..^100]);

        Assert.Equal(Events - 1, await Versions());
    }

    [Fact]
    public async Task Start_OnALogThatWasNeverBegun_HasWhatTheFileHas()
    {
        File.WriteAllBytes(Log, new byte[_log.Length]);

        Assert.Equal(0, await Versions());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(25)]
    public void Start_OnALogWithADamagedHeader_IsRefusedAndTheLogIsUntouched(int place) => AssertRefusedUntouched(place);

    [Fact]
    public void Start_OnALogWithAFlippedBitBeforeItsLastTransactions_IsRefusedAndTheLogIsUntouched()
    {
        int frame = 24 + (int)BinaryPrimitives.ReadUInt32BigEndian(_log.AsSpan(8));
        int frames = (_log.Length - 32) / frame;
        Assert.True(frames > 20);
        foreach (int number in (int[])[0, 1, frames / 2, frames - 20])
        {
            foreach (int place in (int[])[0, 5, 9, 17, 24, 2_000, frame - 1]) AssertRefusedUntouched(32 + (number * frame) + place);
        }
    }

    private void AssertRefusedUntouched(int place)
    {
        byte[] flipped = [.. _log];
        flipped[place] ^= 0x08;
        File.WriteAllBytes(Log, flipped);
        byte[] file = File.ReadAllBytes(_left.File("money.db"));

        StoreDamagedException refused = Assert.Throws<StoreDamagedException>(
            () => SqliteDatabase.Open(StoreName.Money, new SqliteStoreOptions { Folder = _left.Path }));

        Assert.Contains("write-ahead log", refused.Message, StringComparison.Ordinal);
        Assert.Equal(flipped, File.ReadAllBytes(Log));
        Assert.Equal(file, File.ReadAllBytes(_left.File("money.db")));
    }

    private async Task<long> Versions()
    {
        await using SqliteStores stores = new(new SqliteStoreOptions { Folder = _left.Path });
        return await new SqliteJournal(stores, StoreName.Money, TimeProvider.System).Version(Orders, default);
    }
}
