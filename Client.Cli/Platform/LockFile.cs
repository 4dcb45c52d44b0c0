using System.Text.Json;

namespace Arus.Client.Cli.Platform;

/// <summary>The part of the platform's lock file that leads to it.</summary>
internal static class LockFile
{
    /// <summary>Path of the control socket; null when no platform was here or its file was cut off.</summary>
    public static string? Socket(string data)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "arus.lock")));
            return document.RootElement.TryGetProperty("socket", out JsonElement socket) ? socket.GetString() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
