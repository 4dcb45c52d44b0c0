using System.Globalization;
using Arus.Grains.Storage;
using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Storage.Reminders;

/// <summary>A row of the reminder table. Times are in ticks of 100 ns, UTC.</summary>
internal sealed record ReminderRow(string GrainType, string GrainKey, string Name, long StartAt, long Period)
{
    public static ReminderRow Of(ReminderEntry entry) => new(
        entry.GrainId.Type.ToString(),
        entry.GrainId.Key.ToString(),
        entry.ReminderName,
        (entry.StartAt.Kind == DateTimeKind.Local ? entry.StartAt.ToUniversalTime() : entry.StartAt).Ticks,
        entry.Period.Ticks);

    public static string Etag(long etag) => etag.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when it is no ETag of this table.</summary>
    public static long? Etag(string etag) => long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    public long Checksum()
    {
        RowChecksum sum = RowChecksum.Begin();
        sum.Add(GrainType);
        sum.Add(GrainKey);
        sum.Add(Name);
        sum.Add(StartAt);
        sum.Add(Period);
        return sum.End();
    }

    /// <exception cref="StoreDamagedException">The checksum does not hold.</exception>
    public ReminderEntry Verified(string database, long checksum, long etag) => Checksum() == checksum
        ? new ReminderEntry
        {
            GrainId = GrainId.Create(Orleans.Runtime.GrainType.Create(GrainType), GrainKey),
            ReminderName = Name,
            StartAt = new DateTime(StartAt, DateTimeKind.Utc),
            Period = TimeSpan.FromTicks(Period),
            ETag = Etag(etag),
        }
        : throw new StoreDamagedException(database, $"reminder {Name} of {GrainType}/{GrainKey}: its checksum does not hold");
}
