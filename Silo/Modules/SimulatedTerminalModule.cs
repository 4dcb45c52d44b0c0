using Arus.Silo.Control;
using Arus.Silo.Pages;
using Arus.Silo.Simulation;
using Arus.Silo.Trading;
using Microsoft.AspNetCore.Hosting.Server;
using Orleans;

namespace Arus.Silo.Modules;

/// <summary>A market that the platform brings itself: what a newcomer sees, and where paper accounts trade.</summary>
internal sealed class SimulatedTerminalModule : IModule
{
    public string Name => "Simulation";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Mt5", "MarketData"];

    public void Register(ModuleContext module)
    {
        foreach (TerminalAct act in Enum.GetValues<TerminalAct>()) module.Services.AddSingleton<IControlCommand>(s => new TerminalCommand(s.GetRequiredService<IGrainFactory>(), act));

        SimulationOptions options = module.Options<SimulationOptions>();
        if (!(options.Terminal ?? module.Host.Environment.IsDevelopment())) return;

        string folder = Path.Combine(module.DataRoot, "terminals", "simulated");
        module.Services.AddSingleton<QuotesPage>();
        module.Routes(QuotesPage.Map);
        module.Services.AddHostedService(s => new SimulatedMarket(
            options,
            s.GetRequiredService<HostingOptions>(),
            folder,
            s.GetRequiredService<IServer>(),
            s.GetRequiredService<IGrainFactory>(),
            s.GetRequiredService<IHostApplicationLifetime>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<SimulatedMarket>>()));
    }
}
