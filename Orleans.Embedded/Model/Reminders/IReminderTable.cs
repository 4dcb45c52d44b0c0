using Orleans.Runtime;

namespace Orleans;

public interface IReminderTable
{
    Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>
    /// Rows whose grain's uniform hash lies in (begin, end]; around the end of the ring when begin is not below end, so that
    /// (0, 0) is all of them.
    /// </summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    /// <summary>Null when there is none.</summary>
    Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Writes whatever the stored ETag is, and returns the new one.</summary>
    Task<string> UpsertRow(ReminderEntry entry);

    /// <summary>False when the stored ETag is another, or there is no such row.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

    Task TestOnlyClearTable();
}
