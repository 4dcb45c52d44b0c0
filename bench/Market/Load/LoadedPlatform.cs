using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Silo;
using Arus.Silo.Modules;
using Arus.Silo.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Arus.Market.Bench.Load;

/// <summary>The platform as it runs, on a free port and a folder of its own, with its filters and metrics on.</summary>
internal sealed class LoadedPlatform : IAsyncDisposable
{
    public static readonly TenantId Tenant = new("bench");
    public static readonly Caller Admin = new(Tenant, "bench", Role.Admin, Scopes.All);
    public static readonly FeedId Feed = new("load");

    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private LoadedPlatform(WebApplication app, DirectoryInfo data) => (_app, _data) = (app, data);

    public IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _app.Services;

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(a => a.StartsWith("http://127", StringComparison.Ordinal))).Port;

    public static async Task<LoadedPlatform> Start()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("arus-bench-");
        WebApplication app = SiloHost.Build(
            CommandLine.Parse(["--port", "0", "--data", data.FullName, "--environment", "Development", "--Logging:LogLevel:Default", "Error", "--Simulation:Terminal", "false"]), Modules.All);
        await app.StartAsync();
        return new(app, data);
    }

    public async Task<LoadTerminal> Connect(string id, ImmutableArray<SymbolSpec> symbols, BrokerTime now)
    {
        TerminalId terminal = new(id);
        Answer<IssuedTerminal> answer = await Grains.Terminal(Admin, terminal).Register(Admin, new(id, new(Tenant, Feed, []), false), default);
        return answer.TryGet(out IssuedTerminal? issued, out Refusal? refusal)
            ? await LoadTerminal.Connect(Port, terminal, issued.Token, symbols, now)
            : throw new InvalidOperationException(refusal.Because);
    }

    public async Task<TickCounters> Counters(SymbolName symbol) =>
        (await Grains.Symbol(Admin, Feed, symbol).Quality(Admin)).TryGet(out SymbolQuality? quality, out Refusal? refusal) ? quality.Counters : throw new InvalidOperationException(refusal.Because);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
