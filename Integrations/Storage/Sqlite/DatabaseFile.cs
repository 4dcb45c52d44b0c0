using System.Buffers.Binary;
using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>The file of a database before SQLite is let near it: what is damaged is left as it is.</summary>
internal static class DatabaseFile
{
    private const int HeaderLength = 100;

    /// <summary>
    /// Makes the file when there is none. It is made under another name and then renamed, so that a file under its own name
    /// is always a whole one, and an empty one always damage.
    /// </summary>
    public static void Make(string file, Action<string> make)
    {
        string draft = file + ".new";
        Delete(draft);
        make(draft);
        File.Move(draft, file, overwrite: false);
    }

    public static bool Exists(string file)
    {
        if (File.Exists(file)) return true;
        if (File.Exists(file + "-wal")) throw new StoreDamagedException(file, "the file is gone but its write-ahead log is there");
        return false;
    }

    /// <summary>Looks at the header and the length.</summary>
    /// <exception cref="StoreDamagedException">It is no whole SQLite file.</exception>
    public static void Inspect(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            throw new StoreDamagedException(file, $"it has {stream.Length} bytes, too few for a database");
        }

        if (!header.StartsWith("SQLite format 3\0"u8)) throw new StoreDamagedException(file, "its header is not that of a SQLite database");

        // While a write-ahead log is there, the file may rightly be shorter than its header says.
        FileInfo log = new(file + "-wal");
        if (log.Exists && log.Length > 0) return;

        int size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        long expected = (size == 1 ? 65_536L : size) * BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        if (stream.Length < expected) throw new StoreDamagedException(file, $"it is truncated: {stream.Length} of {expected} bytes");
    }

    private static void Delete(string draft)
    {
        foreach (string part in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(draft + part);
    }
}
