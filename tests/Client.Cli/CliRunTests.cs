namespace Arus.Client.Cli.Tests;

public sealed class CliRunTests
{
    [Theory]
    [InlineData("doctor", false, true, "doctor")]
    [InlineData("audit verify", true, true, "audit", "verify")]
    [InlineData("stop", true, false, "stop")]
    public async Task Command_OfThePlatform_IsAskedWithItsDirectory(string words, bool changes, bool worksOffline, params string[] line)
    {
        RecordingFinder platform = new(answer: "all is well\n");

        (int exit, string output, string errors) = await Run(platform, [.. line, "--data", "some/where"]);

        Assert.Equal((0, "all is well\n", ""), (exit, output, errors));
        Assert.Equal([(Path.GetFullPath("some/where"), new Platform.Question(words, changes, worksOffline))], platform.Asked);
    }

    [Fact]
    public async Task Command_Finding_GivesThePlatformsExitCode()
    {
        (int exit, string output, _) = await Run(new RecordingFinder(1, "row 7 is not what was written\n"), ["audit", "verify"]);

        Assert.Equal((1, "row 7 is not what was written\n"), (exit, output));
    }

    [Theory]
    [InlineData("arus: 'frob' is no command: see ./arus help", "frob")]
    [InlineData("arus: 'doctor' does not know '--dta': see ./arus doctor --help", "doctor", "--dta", "x")]
    [InlineData("arus: 'audit verify' does not know 'now': see ./arus audit verify --help", "audit", "verify", "now")]
    [InlineData("arus: Required argument missing for option: '--data': see ./arus doctor --help", "doctor", "--data")]
    [InlineData("arus: Required command was not provided: see ./arus audit --help", "audit")]
    public async Task Line_Mistake_IsOneLineAndCodeTwo(string words, params string[] line)
    {
        RecordingFinder platform = new();

        (int exit, string output, string errors) = await Run(platform, line);

        Assert.Equal((ExitCode.Usage, "", words + "\n"), (exit, output, errors));
        Assert.Empty(platform.Asked);
    }

    [Fact]
    public async Task Line_Empty_IsAMistake() =>
        Assert.Equal((ExitCode.Usage, "", "arus: Required command was not provided: see ./arus help\n"), await Run(new RecordingFinder(), []));

    [Fact]
    public async Task Command_PersonsMistakeWhileRunning_IsOneLine()
    {
        (int exit, _, string errors) = await Run(new RecordingFinder(failure: new MistakeException(ExitCode.Environment, "no platform runs here")), ["doctor"]);

        Assert.Equal((ExitCode.Environment, "arus: no platform runs here\n"), (exit, errors));
    }

    [Fact]
    public async Task Command_Cancelled_IsOneLine()
    {
        (int exit, _, string errors) = await Run(new RecordingFinder(failure: new OperationCanceledException()), ["doctor"]);

        Assert.Equal((ExitCode.Finding, "arus: stopped\n"), (exit, errors));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("doctor", "--help")]
    [InlineData("stop", "--help")]
    [InlineData("audit", "--help")]
    [InlineData("audit", "verify", "--help")]
    [InlineData("import", "--help")]
    [InlineData("export", "--help")]
    [InlineData("data", "--help")]
    [InlineData("data", "ls", "--help")]
    [InlineData("indicators", "--help")]
    [InlineData("indicators", "ls", "--help")]
    [InlineData("help", "audit", "verify")]
    public async Task Help_OfEveryCommand_HasAnExampleAndSpeaksOfTheFrontDoor(params string[] line)
    {
        (int exit, string output, string errors) = await Run(new RecordingFinder(), line);

        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("Example:\n    ./arus ", output, StringComparison.Ordinal);
        Assert.Contains("Usage:\n  ./arus", output, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(RecordingFinder platform, string[] line)
    {
        using StringWriter output = new(), errors = new();
        int exit = await CliRun.Run(line, platform, output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
