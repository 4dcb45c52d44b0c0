namespace Arus.Silo.Data;

/// <summary>
/// The directory of the databases, owned by one process. The operating system's lock on <c>arus.lock.held</c> decides, so a
/// process that was killed leaves nothing to clean up; <c>arus.lock</c> beside it says who owns it, for people and tools.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private const string Held = LockFile.Name + ".held";

    private readonly FileStream _held;
    private LockFile _lock;

    private DataDirectory(string path, FileStream held, LockFile lockFile, int? tookOverFrom)
    {
        (Root, _held, _lock, TookOverFrom) = (path, held, lockFile, tookOverFrom);
        ControlSocket = lockFile.Socket;
    }

    public string Root { get; }

    public string ControlSocket { get; }

    /// <summary>The process that owned it last and ended without releasing it.</summary>
    public int? TookOverFrom { get; }

    public static DataDirectory Open(string path, TimeProvider time)
    {
        string root = Path.GetFullPath(path);
        FileStream held = Lock(root);
        try
        {
            int? previous = LockFile.Read(root)?.Pid;
            LockFile mine = new(Environment.ProcessId, SocketPath.For(root), null, time.GetUtcNow(), BuildInfo.Version);
            mine.Write(root);
            return new(root, held, mine, previous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw Refused(root, e);
        }
    }

    /// <summary>Tells readers of the lock file where the platform listens.</summary>
    public void Announce(string url) => (_lock = _lock with { Url = url }).Write(Root);

    public void Dispose()
    {
        if (!_held.CanRead) return;

        // The name goes before the lock: whoever gets the lock next must not lose the name it wrote.
        File.Delete(Path.Combine(Root, LockFile.Name));
        _held.Dispose();
    }

    private static FileStream Lock(string root)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(root);
            else if (!Directory.Exists(root)) Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            return new(Path.Combine(root, Held), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw IsHeld(root) ? InUse(root) : Refused(root, e);
        }
    }

    /// <summary>A file that is there, may be written and cannot be opened alone is open elsewhere.</summary>
    private static bool IsHeld(string root)
    {
        FileInfo held = new(Path.Combine(root, Held));
        return held is { Exists: true, IsReadOnly: false } && LockFile.Read(root) is not null;
    }

    private static StartRefusedException InUse(string root)
    {
        LockFile? owner = LockFile.Read(root);
        string who = owner is null ? "another process" : $"process {owner.Pid} since {owner.Started:yyyy-MM-dd HH:mm:ss} UTC";
        return new(ExitCode.Environment, $"the data directory {root} is in use by {who}: stop it, or name another directory with --data");
    }

    private static StartRefusedException Refused(string root, Exception why) =>
        new(ExitCode.Environment, $"the data directory {root} cannot be used ({why.Message.ReplaceLineEndings(" ")}): name one that can be written with --data");
}
