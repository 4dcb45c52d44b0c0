using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Tests.Storage.Contracts;

/// <summary>What every reminder table keeps.</summary>
public abstract class ReminderTableContract : IAsyncLifetime
{
    private static readonly GrainId Desk = GrainId.Create("desk", "acme/1/EURUSD");
    private static readonly GrainId OtherDesk = GrainId.Create("desk", "acme/1/GBPUSD");
    private static readonly DateTime Start = new DateTime(2026, 3, 1, 9, 30, 0, DateTimeKind.Utc).AddTicks(1_234_567);

    protected IReminderTable Table { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Table = await Open();
        await Table.StartAsync();
    }

    public virtual async Task DisposeAsync() => await Table.StopAsync();

    [ContractFact]
    public async Task ReadRow_OfNothing_IsNull()
    {
        Assert.Null(await Table.ReadRow(Desk, "sweep"));
        Assert.Empty((await Table.ReadRows(Desk)).Reminders);
        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
    }

    [ContractFact]
    public async Task Upsert_ThenRead_GivesWhatWasWrittenToTheTick()
    {
        string etag = await Table.UpsertRow(Entry(Desk, "sweep"));

        ReminderEntry read = await Table.ReadRow(Desk, "sweep");

        Assert.Equal((Desk, "sweep", Start, TimeSpan.FromMinutes(5), etag), (read.GrainId, read.ReminderName, read.StartAt, read.Period, read.ETag));
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
    }

    [ContractFact]
    public async Task Upsert_Again_ReplacesWhateverTheETag()
    {
        string first = await Table.UpsertRow(Entry(Desk, "sweep"));
        ReminderEntry changed = Entry(Desk, "sweep");
        changed.Period = TimeSpan.FromHours(1);
        changed.ETag = "other";

        string second = await Table.UpsertRow(changed);

        Assert.NotEqual(first, second);
        ReminderEntry read = Assert.Single((await Table.ReadRows(Desk)).Reminders);
        Assert.Equal((TimeSpan.FromHours(1), second), (read.Period, read.ETag));
    }

    [ContractFact]
    public async Task Remove_WithTheETag_RemovesThatRowAlone()
    {
        string etag = await Table.UpsertRow(Entry(Desk, "sweep"));
        await Table.UpsertRow(Entry(Desk, "other"));
        await Table.UpsertRow(Entry(OtherDesk, "sweep"));

        Assert.True(await Table.RemoveRow(Desk, "sweep", etag));

        Assert.Null(await Table.ReadRow(Desk, "sweep"));
        Assert.Equal(2, (await Table.ReadRows(0, 0)).Reminders.Count);
        Assert.False(await Table.RemoveRow(Desk, "sweep", etag));
    }

    [ContractFact]
    public async Task Remove_WithAnotherETag_KeepsTheRow()
    {
        string stale = await Table.UpsertRow(Entry(Desk, "sweep"));
        await Table.UpsertRow(Entry(Desk, "sweep"));

        Assert.False(await Table.RemoveRow(Desk, "sweep", stale));
        Assert.False(await Table.RemoveRow(Desk, "sweep", "no etag"));
        Assert.NotNull(await Table.ReadRow(Desk, "sweep"));
    }

    [ContractFact]
    public async Task Remove_WithTheETagOfAnEarlierReminder_KeepsTheNewOne()
    {
        string earlier = await Table.UpsertRow(Entry(Desk, "sweep"));
        await Table.RemoveRow(Desk, "sweep", earlier);
        await Table.UpsertRow(Entry(Desk, "sweep"));

        Assert.False(await Table.RemoveRow(Desk, "sweep", earlier));
    }

    [ContractFact]
    public async Task ReadRows_OfAGrain_GivesItsOwn()
    {
        await Table.UpsertRow(Entry(Desk, "b"));
        await Table.UpsertRow(Entry(Desk, "a"));
        await Table.UpsertRow(Entry(OtherDesk, "c"));

        Assert.Equal(["a", "b"], (await Table.ReadRows(Desk)).Reminders.Select(r => r.ReminderName).Order(StringComparer.Ordinal));
    }

    [ContractFact]
    public async Task ReadRows_OfTwoPartsOfTheRing_AreAllTogether()
    {
        for (int i = 0; i < 50; i++) await Table.UpsertRow(Entry(GrainId.Create("desk", $"acme/{i}"), "sweep"));
        uint[] hashes = [.. (await Table.ReadRows(0, 0)).Reminders.Select(r => r.GrainId.GetUniformHashCode()).Order()];
        Assert.Equal(50, hashes.Length);
        (uint low, uint high) = (hashes[10], hashes[40]);

        uint[] within = await Hashes(low, high);
        uint[] around = await Hashes(high, low);

        Assert.Equal(hashes[11..41], within);
        Assert.Equal([.. hashes[..11], .. hashes[41..]], around);
        Assert.Equal(hashes, await Hashes(low, low));
    }

    [ContractFact]
    public async Task TestOnlyClearTable_RemovesAll()
    {
        await Table.UpsertRow(Entry(Desk, "sweep"));

        await Table.TestOnlyClearTable();

        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
    }

    protected abstract Task<IReminderTable> Open();

    private async Task<uint[]> Hashes(uint begin, uint end) =>
        [.. (await Table.ReadRows(begin, end)).Reminders.Select(r => r.GrainId.GetUniformHashCode()).Order()];

    private static ReminderEntry Entry(GrainId grain, string name) =>
        new() { GrainId = grain, ReminderName = name, StartAt = Start, Period = TimeSpan.FromMinutes(5) };
}
