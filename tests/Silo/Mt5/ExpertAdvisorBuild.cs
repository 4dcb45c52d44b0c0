using System.Diagnostics;

namespace Arus.Silo.Tests.Mt5;

/// <summary>The Expert Advisor's protocol half, built by g++ with a driver around it.</summary>
internal static class ExpertAdvisorBuild
{
    public static async Task<string> Make(string folder)
    {
        string root = FindRoot();
        string tests = Path.Combine(root, "tests", "Mt5Gateway", "Mql5");
        string program = Path.Combine(folder, "driver");
        ProcessStartInfo start = new("g++", ["-std=c++17", "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter", "-Wno-sign-compare", "-Wno-overloaded-virtual",
            $"-I{tests}", $"-I{Path.Combine(root, "Mt5Gateway", "mql5")}", Path.Combine(tests, "driver.cpp"), "-o", program])
        {
            RedirectStandardError = true,
        };
        using Process compiler = Process.Start(start)!;
        string errors = await compiler.StandardError.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        Assert.True(compiler.ExitCode == 0, errors);
        return program;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Orleans.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests do not run from a build of the tree");
    }
}
