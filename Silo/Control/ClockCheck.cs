namespace Arus.Silo.Control;

/// <summary>A clock that was set back makes new rows look older than old ones.</summary>
internal static class ClockCheck
{
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(1);

    public static string? Wrong(string root, TimeProvider time)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        FileInfo? newest = new DirectoryInfo(root).EnumerateFiles().MaxBy(f => f.LastWriteTimeUtc);
        if (newest is null || newest.LastWriteTimeUtc - now <= s_tolerance) return null;

        return $"it says {now:yyyy-MM-dd HH:mm:ss} UTC, but {newest.Name} was written at {newest.LastWriteTimeUtc:yyyy-MM-dd HH:mm:ss} UTC: set the clock right before starting";
    }
}
