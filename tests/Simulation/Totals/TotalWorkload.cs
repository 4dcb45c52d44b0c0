using System.Reflection;
using Orleans.Providers;
using Orleans.Runtime;

namespace Arus.Simulation.Tests.Totals;

/// <summary>Several who add to one total at once; what fails is not tried again.</summary>
internal sealed class TotalWorkload(bool isRight) : ISimulatedWorkload, IInvariant
{
    private const int Adders = 4;
    private const int Additions = 10;
    private const long Amount = 100;

    private SimulatedStates _states = null!;
    private long _told;

    public string Name => isRight ? "right total" : "wrong total";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(TotalWorkload).Assembly];

    string IInvariant.Name => "no addition is lost";

    public void Begin(SimulatedWorld world)
    {
        _states = world.States;
        world.Keep(this);
        for (int i = 0; i < Adders; i++) world.Spawn($"adder {i}", Add);
    }

    public string? Check()
    {
        GrainId grain = GrainId.Create(isRight ? "righttotal" : "wrongtotal", "all");
        long stored = _states.Find(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, grain, "total")?.Read<TotalState>()?.Total ?? 0;
        return stored >= _told ? null : $"{stored} are stored, {_told} were acknowledged";
    }

    private async Task Add(SimulatedClient client)
    {
        for (int i = 0; i < Additions; i++)
        {
            try
            {
                if (isRight) await client.Grains.GetGrain<IRightTotal>("all").Add(Amount);
                else await client.Grains.GetGrain<IWrongTotal>("all").Add(Amount);
                _told += Amount - (Amount / 10);
            }
            catch (Exception error) when (error is OrleansException or TimeoutException)
            {
                await client.Wait(TimeSpan.FromSeconds(1));
            }
        }
    }
}
