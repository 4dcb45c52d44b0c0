using Arus.Domain.Compliance;
using Arus.Fakes.Compliance;
using Arus.Fakes.MarketData;
using Arus.Fakes.Storage;
using Arus.Fakes.Tenants;
using Arus.Fakes.Time;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Arus.Grains.MarketData;
using Arus.Grains.Operations;
using Arus.Grains.Storage;
using Arus.Grains.Tenants;
using Arus.Integrations.MarketData.Memory;
using Arus.Integrations.Storage.Memory;
using Arus.Integrations.Storage.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Streams;
using Orleans.TestingHost;

namespace Arus.Grains.Tests;

/// <summary>The grains as production registers them, over stores that fail when told, a clock that moves when told, and random bytes that do not surprise.</summary>
internal sealed class Platform : IAsyncDisposable
{
    public static readonly TenantId Acme = TenantId.Parse("acme");
    public static readonly TenantId Other = TenantId.Parse("other");
    public static readonly Caller System = Caller.System(TenantId.Platform);
    public static readonly Caller Operator = Of(Role.Operator, TenantId.Platform);

    private readonly InProcessTestCluster _cluster;

    private Platform()
    {
        Journal = new(new MemoryJournal(Clock));
        Money = new(new MemoryJournal(Clock));
        InProcessTestClusterBuilder builder = new(1);
        builder.ConfigureSilo((_, silo) => Compose(silo.AddMemoryStreams(MarketStreams.Provider).Services));
        _cluster = builder.Build();
    }

    public FaultyGrainStorage Storage { get; } = new();

    public FaultyJournal Journal { get; }

    /// <summary>The journals of money: terminals.</summary>
    public FaultyJournal Money { get; }

    public FaultyMarketStore Market { get; } = new(new MemoryMarketStore());

    public MarketDataOptions MarketOptions { get; } = new();

    public MemoryAnchor Anchor { get; } = new();

    public ManualTime Clock { get; } = new();

    public QuickHasher Hasher { get; } = new(new SeededBytes());

    public AuditKeys Keys { get; set; } = AuditKeys.Parse("k1:" + Convert.ToBase64String(new byte[32]));

    public IGrainFactory Grains => _cluster.Client;

    public IStreamProvider Streams => _cluster.Client.GetStreamProvider(MarketStreams.Provider);

    public IServiceProvider Services => _cluster.GetSiloServiceProvider();

    public static Caller Of(Role role, TenantId? tenant = null, Scopes scopes = Scopes.All) => new(tenant ?? Acme, role.ToString(), role, scopes);

    public static async Task<Platform> Start()
    {
        Platform platform = new();
        await platform._cluster.DeployAsync();
        return platform;
    }

    /// <summary>Ends the process of the grains, as if by its power switch, and starts another on the same stores.</summary>
    public async Task Crash()
    {
        await _cluster.KillSiloAsync(_cluster.Silos[^1]);
        await _cluster.RestartSiloAsync(_cluster.Silos[^1]);
    }

    /// <summary>Ends the activation in good order: the next call reads what is stored.</summary>
    public Task Rest(IAddressable grain) => _cluster.DeactivateAsync(grain);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private void Compose(IServiceCollection services)
    {
        services.AddOperations();
        services.AddCompliance(Keys);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IAnchor>(Anchor);
        services.AddSingleton<IRandomBytes>(new SeededBytes());
        services.AddSingleton<IPasswordHasher>(Hasher);
        services.AddMarketData(MarketOptions);
        services.AddSingleton<IMarketStore>(Market);
        services.AddKeyedSingleton<IGrainStorage>("Default", Storage);
        services.AddKeyedSingleton<IGrainStorage>("PubSubStore", Storage);
        services.AddKeyedSingleton<IJournal>(StoreName.History, Journal);
        services.AddKeyedSingleton<IJournal>(StoreName.Money, Money);
        services.AddSingleton<IRecordCodec>(new StateRecordCodec(new StateSerializer([])));
    }
}
