using System.Net;
using Arus.Grains.Storage;
using Arus.Silo.Data;
using Arus.Silo.Modules;
using Arus.Silo.Settings;

namespace Arus.Silo.Tests.Storage;

public sealed class StorageModuleTests
{
    [Fact]
    public async Task Sqlite_ByDefault_StandsInTheDataDirectory()
    {
        await using RunningHost host = await RunningHost.Start([]);

        string root = host.App.Services.GetRequiredService<DataDirectory>().Root;

        Assert.Equal(["history.db", "money.db"], Directory.GetFiles(root, "*.db").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Memory_WhenAskedFor_LeavesNoDatabase()
    {
        await using RunningHost host = await RunningHost.Start([], "--Storage:Kind", "memory");

        using HttpResponseMessage ready = await host.Http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Empty(Directory.GetFiles(host.App.Services.GetRequiredService<DataDirectory>().Root, "*.db"));
    }

    [Fact]
    public async Task Start_ServerAway_IsRefusedInOneLine()
    {
        using TemporaryFolder folder = new();
        await using WebApplication app = RunningHost.Build(
            folder, [], "--Storage:Kind", "postgres", "--Postgres:Connection", "Host=127.0.0.1;Port=1;Database=arus;Username=arus;Password=secret", "--Postgres:Tries", "1");

        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());
        StartRefusedException refused = StartFault.Of(app.Services.GetRequiredService<HostingOptions>(), fault)!;

        Assert.Equal(ExitCode.Environment, refused.ExitCode);
        Assert.StartsWith("the database does not answer as it should (", Assert.Single(refused.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Postgres_WrongSchema_IsRefusedByItsKey()
    {
        using TemporaryFolder folder = new();

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => RunningHost.Build(folder, [], "--Storage:Kind", "postgres", "--Postgres:Schema", "Arus; drop"));

        Assert.StartsWith("Arus:Postgres:Schema is not valid: ", Assert.Single(refused.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite", 0)]
    [InlineData("postgres", 1)]
    public void Postgres_DevelopmentConnectionInProduction_IsRefusedWhereItIsUsed(string kind, int faults)
    {
        using TemporaryFolder folder = new();

        SettingsReader settings = new(new ConfigurationBuilder().AddInMemoryCollection([new("Arus:Storage:Kind", kind)]).Build(), production: true);
        StorageModule module = new();
        module.Register(new(module, new HostApplicationBuilder(), settings, folder.Path));

        Assert.Equal(faults, settings.Faults().Length);
    }

    [Fact]
    public async Task Start_DatabaseCutOff_IsRefusedAndLeavesTheFile()
    {
        using TemporaryFolder folder = new();
        byte[] damaged = [.. "SQLite format 3\0"u8, 1, 2, 3];
        await File.WriteAllBytesAsync(folder.Below("money.db"), damaged);

        await using WebApplication app = RunningHost.Build(folder, []);
        StoreDamagedException fault = await Assert.ThrowsAsync<StoreDamagedException>(() => app.StartAsync());
        StartRefusedException refused = StartFault.Of(app.Services.GetRequiredService<HostingOptions>(), fault)!;

        Assert.Equal(ExitCode.Environment, refused.ExitCode);
        Assert.Contains("money.db is damaged", Assert.Single(refused.Lines), StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(folder.Below("money.db")));
    }
}
