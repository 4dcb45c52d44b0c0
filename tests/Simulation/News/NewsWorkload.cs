using System.Reflection;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Simulation.Tests.News;

/// <summary>Fifty numbers on a stream to a grain with a reminder, over whatever the profile does.</summary>
internal sealed class NewsWorkload : ISimulatedWorkload
{
    public string Name => "news";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(NewsWorkload).Assembly];

    public int Heard { get; private set; }

    public int Reminded { get; private set; }

    public void Configure(ISiloBuilder silo) => silo.AddMemoryStreams("streams").UseInMemoryReminderService();

    public void Begin(SimulatedWorld world) => world.Spawn("teller", Tell);

    private static async Task Insist(SimulatedClient client, Func<Task> work)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception error) when (error is OrleansException or TimeoutException)
            {
                await client.Wait(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task Tell(SimulatedClient client)
    {
        await Insist(client, () => client.Grains.GetGrain<INewsGrain>("a").Begin());
        for (int i = 0; i < 50; i++)
        {
            await Insist(client, () => ((IClusterClient)client.Grains).GetStreamProvider("streams").GetStream<int>("news", "a").OnNextAsync(1));
            await client.Wait(TimeSpan.FromSeconds(5));
        }

        await client.Wait(TimeSpan.FromMinutes(2));
        await Insist(client, async () => Heard = await client.Grains.GetGrain<INewsGrain>("a").Heard());
        await Insist(client, async () => Reminded = await client.Grains.GetGrain<INewsGrain>("a").Reminded());
    }
}
