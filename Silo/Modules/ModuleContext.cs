using Arus.Silo.Control;
using Arus.Silo.Health;
using Arus.Silo.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Hosting;

namespace Arus.Silo.Modules;

/// <summary>What a module registers itself with.</summary>
public sealed class ModuleContext(IModule module, IHostApplicationBuilder host, SettingsReader settings, string dataRoot)
{
    private readonly List<string> _dependencies = [];
    private readonly List<Action<ISiloBuilder>> _silo = [];

    public IHostApplicationBuilder Host => host;

    public IServiceCollection Services => host.Services;

    /// <summary>Full path of the data directory. Locked and writable only once the host is built: open nothing in it while registering.</summary>
    public string DataRoot => dataRoot;

    /// <summary>Names of what this module needs from outside, in the order registered.</summary>
    public IReadOnlyList<string> Dependencies => _dependencies;

    /// <summary>What this module asks of the engine, in the order asked.</summary>
    internal IReadOnlyList<Action<ISiloBuilder>> SiloParts => _silo;

    /// <summary>Asks something of the engine: a call filter, a store, a startup task.</summary>
    public void Silo(Action<ISiloBuilder> part) => _silo.Add(part);

    /// <summary>Reads the options of a section (by default the module's name) and makes them a service.</summary>
    public T Options<T>(string? section = null) where T : class, new()
    {
        T options = settings.Read<T>(section ?? module.Name);
        Services.TryAddSingleton(options);
        return options;
    }

    /// <summary>Accepts a section that is not read now, so that its keys are no mistake.</summary>
    public void Knows<T>(string section) where T : class, new() => settings.Know<T>(section);

    /// <summary>Tells of a setting that is wrong for a reason only the module knows.</summary>
    public void Fault(SettingsFault fault) => settings.Fault(fault);

    /// <summary>
    /// Something outside that the module cannot do without (a database, a broker, a directory). Its check answers null, or what is
    /// wrong; while it is wrong the platform is not ready.
    /// </summary>
    public void Dependency(string name, Func<IServiceProvider, CancellationToken, Task<string?>> wrong, TimeSpan? within = null)
    {
        _dependencies.Add(name);
        Services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, services => new WrongCheck(cancel => wrong(services, cancel)), HealthStatus.Unhealthy, [HealthTag.Ready, HealthTag.Dependency], within ?? TimeSpan.FromSeconds(5)));
    }

    /// <summary>Serves something over HTTP, in the order asked.</summary>
    public void Routes(Action<WebApplication> map) => Services.AddSingleton(new ModuleRoutes(map));

    /// <summary>A command for the control socket and for the command line when nothing runs.</summary>
    public void Command<T>() where T : class, IControlCommand => Services.AddSingleton<IControlCommand, T>();
}
