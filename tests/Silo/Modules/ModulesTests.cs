using Arus.Silo.Modules;

namespace Arus.Silo.Tests.Modules;

public sealed class ModulesTests
{
    [Fact]
    public void Modules_AsShipped_CanBeOrdered() => Assert.Empty(ModuleOrder.Of(Silo.Modules.Modules.All).Faults);

    [Fact]
    public void Module_WrongSetting_IsRefusedBeforeTheDirectoryIsTouched()
    {
        using TemporaryFolder folder = new();
        TestModule module = new("Sample") { Registers = m => m.Options<Settings.SampleOptions>() };

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => RunningHost.Build(folder, [module], "--Sample:Count", "99", "--Sample:Side", "west"));

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Equal(
            ["Arus:Sample:Count = '99' is out of range: write a number from 1 to 10", "Arus:Sample:Side = 'west' is not one of north, south: write north or south"],
            refused.Lines.AsEnumerable());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Module_NeedsWhatNobodyBrings_IsRefused()
    {
        using TemporaryFolder folder = new();

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => RunningHost.Build(folder, [new TestModule("A") { Needs = [typeof(IFormatProvider)] }]));

        Assert.Equal("module A needs IFormatProvider, which no module registers: add the module that brings it to Silo/Modules/Modules.cs", Assert.Single(refused.Lines));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Module_DevelopmentSecretOutsideDevelopment_IsRefused(string environment)
    {
        using TemporaryFolder folder = new();
        TestModule module = new("Sample") { Registers = m => m.Options<Settings.SampleOptions>() };

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => RunningHost.Build(folder, [module], "--environment", environment));

        Assert.StartsWith("Arus:Sample:Key has only its development default", Assert.Single(refused.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Module_Options_AreAService()
    {
        TestModule module = new("Sample") { Registers = m => m.Options<Settings.SampleOptions>() };
        await using RunningHost host = await RunningHost.Start([module], "--Sample:Count", "7");

        Assert.Equal(7, host.App.Services.GetRequiredService<Settings.SampleOptions>().Count);
    }
}
