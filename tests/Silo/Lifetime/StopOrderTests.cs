using Arus.Silo.Tests.Modules;

namespace Arus.Silo.Tests.Lifetime;

public sealed class StopOrderTests
{
    /// <summary>Intake ends before grains, grains before stores, and the directory is held until all are done.</summary>
    [Fact]
    public async Task Stop_InOrder_IntakeThenServicesThenStoresThenDirectory()
    {
        List<string> told = [];
        using TemporaryFolder folder = new();
        TestModule module = new("Recorder")
        {
            Registers = m => m.Services.AddHostedService(_ => new Recorder(told, () => folder.Path)),
        };
        WebApplication app = RunningHost.Build(folder, [module]);
        await app.StartAsync();
        using HttpClient http = new() { BaseAddress = new(app.Urls.First(u => u.StartsWith("http://127", StringComparison.Ordinal))) };
        app.Services.GetServices<IHostedService>().OfType<Recorder>().Single().Http = http;

        await app.StopAsync();
        await app.DisposeAsync();

        Assert.Equal(["stopping: no intake", "store closed: directory held"], told);
        Assert.Null(Silo.Data.LockFile.Read(folder.Path));
    }

    private sealed class Recorder(List<string> told, Func<string> root) : IHostedService, IDisposable
    {
        public HttpClient? Http { get; set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            string intake = "no intake";
            try
            {
                await Http!.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken);
                intake = "intake";
            }
            catch (HttpRequestException)
            {
            }

            told.Add($"stopping: {intake}");
        }

        public void Dispose() => told.Add(Silo.Data.LockFile.Read(root()) is null ? "store closed: directory free" : "store closed: directory held");
    }
}
