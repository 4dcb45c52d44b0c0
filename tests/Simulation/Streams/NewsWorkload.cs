using System.Globalization;
using System.Reflection;
using Orleans.Hosting;
using Orleans.Providers;
using Orleans.Runtime;

namespace Arus.Simulation.Tests.Streams;

/// <summary>A teller who publishes numbers on a stream; some are lost, some come twice, some come late.</summary>
internal sealed class NewsWorkload(bool isRight) : ISimulatedWorkload, IInvariant
{
    private const int Numbers = 40;

    private SimulatedStates _states = null!;

    public string Name => isRight ? "right tally" : "wrong tally";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(NewsWorkload).Assembly];

    /// <summary>How far the consumer got.</summary>
    public int Last => Stored.Last;

    string IInvariant.Name => "each event counts once";

    private TallyState Stored =>
        _states.Find(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, GrainId.Create(isRight ? "righttally" : "wrongtally", "all"), "tally")?.Read<TallyState>() ?? new TallyState();

    public void Configure(ISiloBuilder silo) => silo.AddMemoryStreams("news");

    public void Begin(SimulatedWorld world)
    {
        _states = world.States;
        world.Keep(this);
        world.Spawn("teller", Tell);
    }

    public string? Check() => Stored is var stored && stored.Count <= stored.Last ? null : $"{stored.Count} are counted of {stored.Last}";

    private async Task Tell(SimulatedClient client)
    {
        for (int number = 1; number <= Numbers; number++)
        {
            try
            {
                StreamId stream = StreamId.Create(isRight ? "right-news" : "wrong-news", "all");
                await client.UnlessItDies(((IClusterClient)client.Grains).GetStreamProvider("news").GetStream<int>(stream).OnNextAsync(number));
            }
            catch (Exception error) when (error is OrleansException or TimeoutException)
            {
                client.World.Note(string.Create(CultureInfo.InvariantCulture, $"{number} was not told: {error.GetType().Name}"));
            }

            await client.Wait(TimeSpan.FromMilliseconds(100));
        }

        await client.Wait(TimeSpan.FromMinutes(2));
    }
}
