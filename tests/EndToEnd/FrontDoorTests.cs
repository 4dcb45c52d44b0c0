namespace Arus.EndToEnd.Tests;

public sealed class FrontDoorTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("up", "--help")]
    [InlineData("test", "--help")]
    [InlineData("bench", "--help")]
    [InlineData("goldens", "--help")]
    public async Task Help_OfEveryCommand_NamesItselfAndAnExample(params string[] words)
    {
        Ended ended = await FromElsewhere(words);

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("usage: ./arus", ended.Output[0], StringComparison.Ordinal);
        if (words.Length == 2) Assert.Contains(ended.Output, l => l.StartsWith($"Example: ./arus {words[0]}", StringComparison.Ordinal));
        Assert.Empty(ended.Errors);
    }

    [Theory]
    [InlineData("arus: there is no test room 'Nowhere': write one of ", "test", "Nowhere")]
    [InlineData("arus: test knows no option '--lang': see ./arus test --help", "test", "--lang")]
    [InlineData("arus: there is no benchmark 'nothing': write one of ", "bench", "nothing")]
    [InlineData("arus: --json needs a file", "bench", "--json")]
    public async Task Mistake_OfThePerson_IsOneLineAndCodeTwo(string words, params string[] arguments)
    {
        Ended ended = await FromElsewhere(arguments);

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(words, Assert.Single(ended.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up")]
    [InlineData("test")]
    [InlineData("doctor")]
    public async Task Machine_WithoutDotnet_IsToldWhatToInstall(string command)
    {
        string tools = Directory.CreateTempSubdirectory("arus-tools-").FullName;
        try
        {
            foreach (string tool in (string[])["bash", "dirname", "find", "sort", "cat", "head", "sed", "awk", "tr", "env"])
            {
                string real = new[] { "/usr/bin", "/bin" }.Select(d => Path.Combine(d, tool)).First(File.Exists);
                File.CreateSymbolicLink(Path.Combine(tools, tool), real);
            }

            Ended ended = await Child.Run("/usr/bin/env", ["bash", Built.FrontDoor, command], ("PATH", tools));

            Assert.Equal(3, ended.ExitCode);
            Assert.StartsWith("arus: the .NET SDK is missing: install version 10", Assert.Single(ended.Errors), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(tools, recursive: true);
        }
    }

    /// <summary>Called by its path from another directory, as a person may.</summary>
    private static Task<Ended> FromElsewhere(params string[] arguments) =>
        Child.Run("/usr/bin/env", ["-C", Path.GetTempPath(), "bash", Built.FrontDoor, .. arguments]);
}
