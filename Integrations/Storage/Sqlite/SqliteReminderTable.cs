using Arus.Grains.Storage;
using Arus.Integrations.Storage.Reminders;
using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Reminders in money.db.</summary>
internal sealed class SqliteReminderTable(SqliteStores stores) : IReminderTable
{
    private SqliteDatabase Database => stores.Open(StoreName.Money);

    public async Task<ReminderTableData> ReadRows(GrainId grainId) =>
        new(await Database.Readers.Read(ReminderRows.Of, grainId, CancellationToken.None));

    public async Task<ReminderTableData> ReadRows(uint begin, uint end) =>
        ReminderRing.Within(await Database.Readers.Read(static (connection, _) => ReminderRows.All(connection), 0, CancellationToken.None), begin, end);

    public async Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName) =>
        (await Database.Readers.Read(ReminderRows.Find, (grainId, reminderName), CancellationToken.None))!;

    public async Task<string> UpsertRow(ReminderEntry entry) =>
        ReminderRow.Etag(await Database.Writer.Write(new ReminderUpsert(ReminderRow.Of(entry)), CancellationToken.None));

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        ReminderRow.Etag(eTag) is { } etag
        && await Database.Writer.Write(new ReminderRemoval(grainId, reminderName, etag), CancellationToken.None);

    public Task TestOnlyClearTable() => Database.Writer.Write(new ReminderClearing(), CancellationToken.None);
}
