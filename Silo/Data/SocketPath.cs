using System.Security.Cryptography;
using System.Text;

namespace Arus.Silo.Data;

/// <summary>Where the control socket stands: in the data directory, unless its path is longer than systems allow for sockets.</summary>
internal static class SocketPath
{
    /// <summary>Bytes. Linux allows 107, macOS 103.</summary>
    private const int Longest = 100;

    public static string For(string root) => For(root, Path.GetTempPath());

    internal static string For(string root, string temporary)
    {
        string path = Path.Combine(root, "control.sock");
        if (Encoding.UTF8.GetByteCount(path) <= Longest) return path;

        // The same directory has the same name, so a crashed process leaves one stale socket at most; the folder is the user's own.
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16];
        string folder = Path.Combine(temporary, $"arus-{Environment.UserName}-{name}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return Path.Combine(folder, "control.sock");
    }
}
