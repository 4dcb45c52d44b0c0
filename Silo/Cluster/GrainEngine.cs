using Arus.Silo.Cluster;
using Arus.Silo.Settings;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Storage;

namespace Arus.Silo;

/// <summary>The engine that runs the grains: Microsoft.Orleans, on as many machines as there are.</summary>
internal static class GrainEngine
{
    private const string Invariant = "Npgsql";

    public static void Add(WebApplicationBuilder builder, SettingsReader settings, Action<ISiloBuilder> modules)
    {
        ClusteringOptions options = settings.Read<ClusteringOptions>("Cluster");
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(o =>
            {
                o.ClusterId = options.ClusterId;
                o.ServiceId = options.ServiceId;
            });
            silo.ConfigureEndpoints(options.SiloPort, options.GatewayPort);
            silo.UseAdoNetClustering(o =>
            {
                o.Invariant = Invariant;
                o.ConnectionString = options.Connection;
            });
            silo.UseAdoNetReminderService(o =>
            {
                o.Invariant = Invariant;
                o.ConnectionString = options.Connection;
            });
            foreach (string name in (string[])["Default", StreamStores.PubSub]) Store(silo, name, options);
            silo.AddMemoryStreams(StreamStores.Provider);
            silo.AddDashboard();
            modules(silo);
        });
    }

    public static void Map(WebApplication app) => app.MapOrleansDashboard("/orleans");

    /// <summary>State is written by the serializer that the embedded engine uses, when one is registered.</summary>
    private static void Store(ISiloBuilder silo, string name, ClusteringOptions options) =>
        silo.AddAdoNetGrainStorage(name, builder => builder.Configure<IServiceProvider>((o, services) =>
        {
            o.Invariant = Invariant;
            o.ConnectionString = options.Connection;
            if (services.GetService<IGrainStorageSerializer>() is { } serializer) o.GrainStorageSerializer = serializer;
        }));
}
