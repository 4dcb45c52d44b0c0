using System.Runtime.CompilerServices;

namespace Arus.Silo.Tests;

/// <summary>What is written must be what stands in a file; ./arus goldens writes the file anew.</summary>
internal static class Golden
{
    public static void Check(string name, string written, [CallerFilePath] string caller = "")
    {
        if (Environment.GetEnvironmentVariable("ARUS_GOLDENS") == "1")
        {
            File.WriteAllText(Path.Combine(Root(caller), name), written);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)), written);
    }

    private static string Root(string file)
    {
        string? folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Silo.Tests.csproj"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"no test project above {file}");
    }
}
