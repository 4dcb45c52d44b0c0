using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Arus.Engine.Conformance.Tests.Filters;
using Orleans.Hosting;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>Makes the cluster that every case runs on: one silo and one client, in this process.</summary>
internal static class Clusters
{
    public static InProcessTestCluster Make(Action<ISiloBuilder>? more = null)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => host.Logging.ClearProviders());
        builder.ConfigureSilo((_, silo) =>
        {
            Configure(silo);
            more?.Invoke(silo);
        });
        return builder.Build();
    }

    private static void Configure(ISiloBuilder silo)
    {
        silo.AddMemoryGrainStorageAsDefault();
        silo.AddMemoryGrainStorage(StorageNames.Second);
        silo.AddMemoryGrainStorage("PubSubStore");
        silo.AddMemoryStreams(StreamNames.Provider);
        silo.UseInMemoryReminderService();
        silo.AddOutgoingGrainCallFilter<OutgoingFilter>();
        silo.AddIncomingGrainCallFilter<FirstIncomingFilter>();
        silo.AddIncomingGrainCallFilter(SecondIncomingFilter.Invoke);
        silo.Services.AddSingleton(new InjectedService("from the container"));
        silo.Services.AddKeyedSingleton<IGrainStorage>(StorageNames.Scripted, new ScriptedStorage());
    }
}
