using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.Tests.Trading;

public sealed class TerminalWordsTests
{
    [Fact]
    public async Task Register_IsAskedWithWhatWasGiven()
    {
        Question question = await Asked("terminal", "register", "--id", "desk-1", "--tenant", "acme", "--feed", "broker", "--zone", "Europe/Athens", "--trade");

        Assert.Equal(("terminal register", true, false), (question.Words, question.Changes, question.WorksOffline));
        Assert.Equal("feed=broker id=desk-1 tenant=acme trade=true zone=Europe/Athens", string.Join(' ', question.Arguments.Select(a => $"{a.Key}={a.Value}")));
    }

    [Theory]
    [InlineData("renew", true)]
    [InlineData("revoke", true)]
    [InlineData("unlock", true)]
    [InlineData("show", false)]
    public async Task Verb_IsAskedOfALivingPlatform(string verb, bool changes)
    {
        Question question = await Asked("terminal", verb, "--id", "desk-1");

        Assert.Equal(($"terminal {verb}", changes, false, 1), (question.Words, question.Changes, question.WorksOffline, question.Arguments.Count));
    }

    private static async Task<Question> Asked(params string[] line)
    {
        RecordingFinder platform = new();
        using StringWriter output = new(), errors = new();
        await CliRun.Run([.. line, "--data", "here"], platform, output, errors);
        return Assert.Single(platform.Asked).Question;
    }
}
