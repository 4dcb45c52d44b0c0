using Arus.Silo.Settings;
using Orleans.Hosting;

namespace Arus.Silo;

/// <summary>The engine that runs the grains: ours, in this process.</summary>
internal static class GrainEngine
{
    public static void Add(WebApplicationBuilder builder, SettingsReader settings, Action<ISiloBuilder> modules)
    {
        _ = settings;
        builder.UseOrleans(silo =>
        {
            silo.AddReminders();
            silo.AddMemoryStreams(StreamStores.Provider);
            modules(silo);
        });
    }

    public static void Map(WebApplication app) => _ = app;
}
