using System.Net;
using Arus.Grains.Storage;
using Arus.Silo.Data;

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
