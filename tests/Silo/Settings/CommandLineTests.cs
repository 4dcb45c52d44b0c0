using Arus.Silo.Settings;

namespace Arus.Silo.Tests.Settings;

public sealed class CommandLineTests
{
    [Fact]
    public void Line_ShortAndLongNames_BecomeKeys()
    {
        CommandLine line = CommandLine.Parse(["--port", "9000", "--Host:Speed=2", "--Arus:Log:Format", "json", "--Logging:LogLevel:Default", "Debug"]);

        Assert.Empty(line.Words);
        Assert.Equal(
            [("Arus:Host:Port", "9000"), ("Arus:Host:Speed", "2"), ("Arus:Log:Format", "json"), ("Logging:LogLevel:Default", "Debug")],
            line.Settings.Select(p => (p.Key, p.Value!)));
    }

    [Fact]
    public void Line_WordsFirst_AreACommandWithItsArguments()
    {
        CommandLine line = CommandLine.Parse(["audit", "verify", "--data", "here", "--tenant", "acme"]);

        Assert.Equal(["audit", "verify"], line.Words.AsEnumerable());
        Assert.Equal([KeyValuePair.Create("Arus:Host:Data", (string?)"here")], line.Settings);
        Assert.Equal([KeyValuePair.Create("tenant", "acme")], line.Arguments);
    }

    [Theory]
    [InlineData("'-p' is not a setting: write --key value, for example --port 8080", "-p", "1")]
    [InlineData("--port has no value: write --port VALUE", "--port")]
    [InlineData("--port has no value: write --port VALUE", "--port", "--bind", "x")]
    [InlineData("'stray' is not a setting: write --key value, for example --port 8080", "--port", "1", "stray")]
    [InlineData("--prot is not a setting: write --bind, --data, --environment, --port, --speed, or --Section:Key as in --Host:Port", "--prot", "1")]
    public void Line_Mistake_IsOneLine(string words, params string[] args)
    {
        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => CommandLine.Parse(args));

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Equal(words, Assert.Single(refused.Lines));
    }
}
