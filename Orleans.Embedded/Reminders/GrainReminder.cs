using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>A reminder as its grain holds it. The ETag is that of the row it was read from.</summary>
internal sealed record GrainReminder(GrainId GrainId, string ReminderName, string ETag) : IGrainReminder
{
    public GrainReminder(ReminderEntry row)
        : this(row.GrainId, row.ReminderName, row.ETag)
    {
    }
}
