using System.Globalization;
using Arus.Silo.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Silo.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Options_NothingWritten_HaveTheirDefaults()
    {
        SettingsReader settings = Reader();

        SampleOptions options = settings.Read<SampleOptions>("Sample");

        Assert.Equal((3, TimeSpan.FromSeconds(5), SampleSide.North, null, false), (options.Count, options.Every, options.Side, options.Address, options.On));
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void Options_EveryKindWritten_AreRead()
    {
        SettingsReader settings = Reader(("Count", "10"), ("Every", "1m"), ("Side", "SOUTH"), ("Address", "http://here:1/"), ("On", "True"), ("Key", "mine"));

        SampleOptions options = settings.Read<SampleOptions>("Sample");

        Assert.Equal((10, TimeSpan.FromMinutes(1), SampleSide.South, true, "mine"), (options.Count, options.Every, options.Side, options.On, options.Key));
        Assert.Equal(new Uri("http://here:1/"), options.Address);
        Assert.Empty(settings.Faults());
    }

    [Theory]
    [InlineData("Count", "many", "Arus:Sample:Count = 'many' is not a whole number: write a number from 1 to 10")]
    [InlineData("Count", "11", "Arus:Sample:Count = '11' is out of range: write a number from 1 to 10")]
    [InlineData("Count", "", "Arus:Sample:Count = '' is not a whole number: write a number from 1 to 10")]
    [InlineData("Every", "5", "Arus:Sample:Every = '5' is not a duration: write a duration from 1s to 1m")]
    [InlineData("Every", "61s", "Arus:Sample:Every = '61s' is out of range: write a duration from 1s to 1m")]
    [InlineData("Side", "1", "Arus:Sample:Side = '1' is not one of north, south: write north or south")]
    [InlineData("Address", "ftp://x", "Arus:Sample:Address = 'ftp://x' is not an http or https address: write an address")]
    [InlineData("On", "yes", "Arus:Sample:On = 'yes' is not true or false: write true or false")]
    [InlineData("Cuont", "1", "Arus:Sample:Cuont is not a setting: did you mean Arus:Sample:Count?")]
    [InlineData("Elephant", "1", "Arus:Sample:Elephant is not a setting: Arus:Sample has Address, Count, Every, Key, KeyFile, On, Side")]
    public void Faults_WrongKeyOrValue_NameItAndTheRemedyInOneLine(string key, string value, string line)
    {
        SettingsReader settings = Reader((key, value));

        settings.Read<SampleOptions>("Sample");

        Assert.Equal(line, Assert.Single(settings.Faults()).ToString());
    }

    [Fact]
    public void Faults_UnknownSection_NameThoseThatAre()
    {
        SettingsReader settings = new(Configuration(("Arus:Smaple:Count", "1")), production: false);
        settings.Read<SampleOptions>("Sample");

        Assert.Equal("Arus:Smaple:Count is not a setting: the sections are Sample", Assert.Single(settings.Faults()).ToString());
    }

    [Fact]
    public void Faults_SeveralMistakes_AreAllTold()
    {
        SettingsReader settings = Reader(("Count", "x"), ("Every", "y"), ("Zebra", "z"));
        settings.Read<SampleOptions>("Sample");

        Assert.Equal(["Arus:Sample:Count", "Arus:Sample:Every", "Arus:Sample:Zebra"], settings.Faults().Select(f => f.Key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(SampleOptions.DevelopmentKey)]
    public void Secret_DevelopmentDefaultInProduction_IsRefused(string? written)
    {
        SettingsReader settings = new(written is null ? Configuration() : Configuration(("Arus:Sample:Key", written)), production: true);
        settings.Read<SampleOptions>("Sample");

        Assert.Equal(
            "Arus:Sample:Key has only its development default: production needs a secret of its own: set ARUS__Sample__Key, or ARUS__Sample__KeyFile to a file that holds it",
            Assert.Single(settings.Faults()).ToString());
    }

    [Fact]
    public void Secret_FromAFileInProduction_IsReadWithoutItsLineEnd()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.Below("key"), "from-the-file\n");
        SettingsReader settings = new(Configuration(("Arus:Sample:KeyFile", folder.Below("key"))), production: true);

        Assert.Equal("from-the-file", settings.Read<SampleOptions>("Sample").Key);
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void Secret_FileMissing_IsRefusedByItsPath()
    {
        SettingsReader settings = Reader(("KeyFile", "/nowhere/key"));
        settings.Read<SampleOptions>("Sample");

        Assert.Equal("= '/nowhere/key' is not a file that can be read", Assert.Single(settings.Faults()).Wrong);
    }

    [Fact]
    public void Count_AnyNumber_IsReadOrRefusedByItsRange() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), number =>
        {
            SettingsReader settings = Reader(("Count", number.ToString(CultureInfo.InvariantCulture)));
            SampleOptions options = settings.Read<SampleOptions>("Sample");
            return number is >= 1 and <= 10 ? settings.Faults().IsEmpty && options.Count == number : settings.Faults().Length == 1 && options.Count == 3;
        }).QuickCheckThrowOnFailure();

    private static SettingsReader Reader(params (string Key, string Value)[] written) =>
        new(Configuration([.. written.Select(w => ("Arus:Sample:" + w.Key, w.Value))]), production: false);

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] written) =>
        new ConfigurationBuilder().AddInMemoryCollection(written.Select(w => KeyValuePair.Create<string, string?>(w.Key, w.Value))).Build();
}
