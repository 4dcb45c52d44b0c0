using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>The reminder table on the simulated disk.</summary>
internal sealed class SimulatedReminders(ReminderRows rows, SimulatedDisk disk) : IReminderTable
{
    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        disk.Read(grainId, "reminders", () => new ReminderTableData(rows.All.Where(r => r.GrainId == grainId)));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) =>
        disk.Read(default, "reminders", () => new ReminderTableData(rows.All.Where(r => IsBetween(r.GrainId.GetUniformHashCode(), begin, end))));

    public Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName) => disk.Read(grainId, reminderName, () => rows.Find(grainId, reminderName)!);

    public Task<string> UpsertRow(ReminderEntry entry) => disk.Write(entry.GrainId, entry.ReminderName, default, () => rows.Put(entry));

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        disk.Write(grainId, reminderName, default, () => rows.Remove(grainId, reminderName, eTag));

    public Task TestOnlyClearTable()
    {
        rows.Clear();
        return Task.CompletedTask;
    }

    private static bool IsBetween(uint hash, uint begin, uint end) => begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
}
