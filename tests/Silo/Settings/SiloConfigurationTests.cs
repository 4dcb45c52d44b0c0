using Arus.Silo.Settings;

namespace Arus.Silo.Tests.Settings;

public sealed class SiloConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sources_SameKey_TheLaterWins()
    {
        File.WriteAllText(_folder.Below("appsettings.json"), """{ "Arus": { "Host": { "Port": 1, "Bind": "::1", "Speed": 3 } } }""");
        File.WriteAllText(_folder.Below("appsettings.Staging.json"), """{ "Arus": { "Host": { "Port": 2, "Bind": "127.0.0.2" } } }""");

        (IConfigurationRoot configuration, string environment) = SiloConfiguration.Build(CommandLine.Parse(["--environment", "Staging", "--port", "4"]), _folder.Path);

        Assert.Equal("Staging", environment);
        Assert.Equal(("4", "127.0.0.2", "3"), (configuration["Arus:Host:Port"], configuration["Arus:Host:Bind"], configuration["Arus:Host:Speed"]));
    }

    [Fact]
    public void File_NotJson_IsOneLineWithThePlace()
    {
        File.WriteAllText(_folder.Below("appsettings.json"), "{\n  \"Arus\": oops\n}");

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => SiloConfiguration.Build(CommandLine.Parse([]), _folder.Path));

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.StartsWith("appsettings cannot be read: 'o' is an invalid start of a value.", Assert.Single(refused.Lines), StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", refused.Lines[0], StringComparison.Ordinal);
    }
}
