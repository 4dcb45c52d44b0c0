namespace Arus.EndToEnd.Tests;

/// <summary>The programs as they were built, and the tree they were built from.</summary>
internal static class Built
{
    public static string Silo { get; } = Program("Silo");

    public static string Cli { get; } = Program("Client.Cli");

    public static string FrontDoor { get; } = Path.Combine(Above(AppContext.BaseDirectory, "Orleans.sln"), "arus");

    /// <summary>Beside this assembly: bin/NAME/CONFIGURATION.</summary>
    private static string Program(string name)
    {
        string here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        string program = Path.GetFullPath(Path.Combine(here, "..", "..", name, Path.GetFileName(here), $"Arus.{name}.dll"));
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} was not built");
    }

    private static string Above(string folder, string file)
    {
        string? at = folder;
        while (at is not null && !File.Exists(Path.Combine(at, file))) at = Path.GetDirectoryName(at);
        return at ?? throw new InvalidOperationException($"no {file} above {folder}");
    }
}
