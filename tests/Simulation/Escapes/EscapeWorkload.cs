using System.Reflection;

namespace Arus.Simulation.Tests.Escapes;

internal sealed class EscapeWorkload : ISimulatedWorkload
{
    public string Name => "escape";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(EscapeWorkload).Assembly];

    public void Begin(SimulatedWorld world) => world.Spawn("client", async client =>
    {
        while (true)
        {
            try
            {
                await client.Grains.GetGrain<IEscapee>("one").Flee();
            }
            catch (TimeoutException)
            {
                await client.Wait(TimeSpan.FromSeconds(1));
            }
        }
    });
}
