using Orleans;

namespace Arus.Integrations.Storage.Reminders;

/// <summary>Orleans asks for reminders by a part of the ring of grain hashes.</summary>
internal static class ReminderRing
{
    /// <summary>Those in (begin, end]; around the end of the ring when begin is not below end, so that equal ends mean all.</summary>
    /// <remarks>Hashes are never stored: each engine has its own.</remarks>
    public static ReminderTableData Within(IEnumerable<ReminderEntry> all, uint begin, uint end) => new(all.Where(entry =>
    {
        uint hash = entry.GrainId.GetUniformHashCode();
        return begin < end ? begin < hash && hash <= end : begin < hash || hash <= end;
    }));
}
