using System.Text.Json;

namespace Arus.Silo.Data;

/// <summary>Who owns the data directory and how the command line reaches it. Read by people and by other processes.</summary>
/// <param name="Socket">Path of the control socket.</param>
/// <param name="Url">Address of the pages, once it listens.</param>
public sealed record LockFile(int Pid, string Socket, string? Url, DateTimeOffset Started, string Version)
{
    public const string Name = "arus.lock";

    /// <summary>What stands there, or null when there is none or it was cut off in the writing.</summary>
    public static LockFile? Read(string directory)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(directory, Name)), LockFileJson.Default.LockFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(string directory)
    {
        string path = Path.Combine(directory, Name);
        string fresh = path + ".new";
        File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(this, LockFileJson.Default.LockFile));
        File.Move(fresh, path, overwrite: true);
    }
}
