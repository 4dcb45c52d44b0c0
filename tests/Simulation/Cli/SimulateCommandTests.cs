using System.CommandLine;
using System.Text.RegularExpressions;
using Arus.Client.Cli;
using Arus.Client.Cli.Simulation;
using Arus.Simulation.Tests.Notices;

namespace Arus.Simulation.Tests.Cli;

/// <summary>./arus simulate, as a person and a script meet it.</summary>
public sealed partial class SimulateCommandTests
{
    [Theory]
    [InlineData("chaos")]
    [InlineData("calm")]
    public async Task Simulate_SameSeedTwice_EndsWithTheSameHashAlone(string profile)
    {
        string[] words = ["simulate", "--seed", "7", "--turns", "3000", "--profile", profile];
        (int exit, string output, string errors) first = await Run(words, Workloads.All);
        (int exit, string output, string errors) second = await Run(words, Workloads.All);

        Assert.Equal((ExitCode.Done, ""), (first.exit, first.errors));
        Assert.Matches(HashAlone(), LastLine(first.output));
        Assert.Equal(LastLine(first.output), LastLine(second.output));
    }

    [Fact]
    public async Task Simulate_AnotherSeed_EndsWithAnotherHash()
    {
        string seven = LastLine((await Run(["simulate", "--seed", "7", "--turns", "1000"], Workloads.All)).Output);
        string eight = LastLine((await Run(["simulate", "--seed", "8", "--turns", "1000"], Workloads.All)).Output);

        Assert.NotEqual(seven, eight);
    }

    [Fact]
    public async Task Simulate_BrokenInvariant_NamesSeedTurnAndLastEventsAndExits1()
    {
        (int exit, string output, string errors) = await Run(["simulate", "--seed", "1", "--turns", "5000"], () => [new NoticeWorkload(isRight: false)]);

        Assert.Equal(ExitCode.Finding, exit);
        Assert.Matches("^arus: seed 1 breaks 'each notice counts once' at turn [0-9]+: [0-9]+ are counted of [0-9]+\n$", errors.ReplaceLineEndings("\n"));
        Assert.Contains("the last 30 events:", output, StringComparison.Ordinal);
        Assert.Contains("wrongcounter/news Notice Done", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--turns", "many")]
    [InlineData("--turns", "0")]
    [InlineData("--profile", "stormy")]
    [InlineData("--seed", "seven")]
    public async Task Simulate_WrongValue_IsRefusedByName(string option, string value)
    {
        RootCommand root = Root(Workloads.All, TextWriter.Null, TextWriter.Null);
        ParseResult parsed = root.Parse(["simulate", option, value]);

        Assert.Contains(value, Assert.Single(parsed.Errors).Message, StringComparison.Ordinal);
        Assert.NotEqual(0, await parsed.InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null }));
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(string[] words, Func<ImmutableArray<ISimulatedWorkload>> workloads)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        int exit = await Root(workloads, output, errors).Parse(words).InvokeAsync();
        return (exit, output.ToString(), errors.ToString());
    }

    private static RootCommand Root(Func<ImmutableArray<ISimulatedWorkload>> workloads, TextWriter output, TextWriter errors) =>
        new() { new SimulateCommand(output, errors, workloads).Command() };

    private static string LastLine(string text) => text.TrimEnd('\r', '\n').Split('\n')[^1];

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex HashAlone();
}
