using System.Net;
using System.Runtime.CompilerServices;
using Arus.Silo.Control;
using Arus.Silo.Data;
using Arus.Silo.Health;
using Arus.Silo.Lifetime;
using Arus.Silo.Logging;
using Arus.Silo.Metrics;
using Arus.Silo.Modules;
using Arus.Silo.Pages;
using Arus.Silo.Settings;
using Arus.Silo.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Orleans.Hosting;

namespace Arus.Silo;

/// <summary>The platform, composed: settings read and checked, modules registered, data directory owned. Not yet started.</summary>
public static class SiloHost
{
    /// <exception cref="StartRefusedException">A setting, a module or the machine does not allow it.</exception>
    public static WebApplication Build(CommandLine line, ImmutableArray<IModule> modules, Action<WebApplicationBuilder>? overrides = null)
    {
        (IConfigurationRoot configuration, string environment) = SiloConfiguration.Build(line, AppContext.BaseDirectory);
        SettingsReader settings = new(configuration, production: environment != Environments.Development);
        HostingOptions hosting = settings.Read<HostingOptions>("Host");
        IPAddress address = hosting.Address(settings);
        string dataRoot = Path.GetFullPath(hosting.Data);

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });
        builder.Configuration.AddConfiguration(configuration);
        StrongBox<bool> started = new();
        AddHost(builder, settings, hosting, started);
        builder.Services.AddSingleton(Register(builder, modules, settings, dataRoot));
        overrides?.Invoke(builder);
        Refuse(ExitCode.Usage, [.. settings.Faults().Select(f => f.ToString()), .. ModuleOrder.Missing(modules, builder.Services)]);

        DataDirectory data = DataDirectory.Open(dataRoot, TimeProvider.System);
        try
        {
            // By a factory, so that the container disposes it, last of all.
            builder.Services.Insert(0, ServiceDescriptor.Singleton(_ => data));
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(address, hosting.Port);
                ControlSocket.Listen(kestrel, data.ControlSocket);
            });
            builder.Services.Configure<SocketTransportOptions>(o => o.CreateBoundListenSocket = ControlSocket.Bind);
            DrainingServer.Wrap(builder.Services, hosting.DrainWithin);

            WebApplication app = builder.Build();
            app.Services.GetRequiredService<DataDirectory>();
            app.Lifetime.ApplicationStarted.Register(() => started.Value = true);
            Map(app);
            return app;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    private static void AddHost(WebApplicationBuilder builder, SettingsReader settings, HostingOptions hosting, StrongBox<bool> started)
    {
        IServiceCollection services = builder.Services;
        MetricsCollector metrics = new(settings.Read<MetricsOptions>("Metrics"));
        OtlpOptions otlp = settings.Read<OtlpOptions>("Otlp");

        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        ConsoleLog.Add(builder.Logging, settings.Read<LogOptions>("Log"), () => started.Value);
        services.AddSingleton(hosting);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => metrics);
        services.AddSingleton<SiloMeter>();
        services.AddSingleton<IHostLifetime, SignalLifetime>();
        services.Configure<HostOptions>(o => o.ShutdownTimeout = hosting.ServicesStopWithin);
        services.AddRoutingCore();
        services.AddSingleton<RunningCommands>();
        services.AddSingleton<IControlCommand, DoctorCommand>();
        services.AddSingleton<IControlCommand, StopCommand>();
        OwnChecks.Add(services);
        if (otlp.Endpoint is not null)
        {
            services.AddSingleton(otlp);
            services.AddHostedService<OtlpExport>();
        }
    }

    private static ModuleList Register(WebApplicationBuilder builder, ImmutableArray<IModule> modules, SettingsReader settings, string dataRoot)
    {
        (ImmutableArray<IModule> ordered, ImmutableArray<string> faults) = ModuleOrder.Of(modules);
        Refuse(ExitCode.Usage, faults);

        ImmutableArray<(IModule Module, ModuleContext Context)> registered = [.. ordered.Select(m => (m, new ModuleContext(m, builder, settings, dataRoot)))];
        foreach ((IModule module, ModuleContext context) in registered) module.Register(context);
        GrainEngine.Add(builder, settings, silo =>
        {
            foreach (Action<ISiloBuilder> part in registered.SelectMany(r => r.Context.SiloParts)) part(silo);
        });
        return new([.. registered.Select(r => new ModuleList.Entry(r.Module.Name, r.Module.Version, r.Module.DependsOn, [.. r.Context.Dependencies]))]);
    }

    private static void Map(WebApplication app)
    {
        app.Services.GetRequiredService<MetricsCollector>();
        app.Services.GetRequiredService<SiloMeter>();
        foreach (ModuleRoutes routes in app.Services.GetServices<ModuleRoutes>()) routes.Map(app);
        FrontPage.Map(app);
        HealthPages.Map(app);
        MetricsPage.Map(app);
        ControlEndpoints.Map(app);
        GrainEngine.Map(app);
    }

    private static void Refuse(int exitCode, ImmutableArray<string> faults)
    {
        if (!faults.IsEmpty) throw new StartRefusedException(exitCode, faults);
    }
}
