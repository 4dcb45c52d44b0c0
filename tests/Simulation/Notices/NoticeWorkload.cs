using System.Reflection;
using Orleans.Providers;
using Orleans.Runtime;

namespace Arus.Simulation.Tests.Notices;

/// <summary>Somebody who tells each number until it is known: at least once, as news travels.</summary>
internal sealed class NoticeWorkload(bool isRight) : ISimulatedWorkload, IInvariant
{
    private const int Numbers = 20;

    private SimulatedStates _states = null!;

    public string Name => isRight ? "right counter" : "wrong counter";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(NoticeWorkload).Assembly];

    string IInvariant.Name => "each notice counts once";

    public void Begin(SimulatedWorld world)
    {
        _states = world.States;
        world.Keep(this);
        world.Spawn("teller", Tell);
    }

    public string? Check()
    {
        GrainId grain = GrainId.Create(isRight ? "rightcounter" : "wrongcounter", "news");
        CounterState stored = _states.Find(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, grain, "count")?.Read<CounterState>() ?? new CounterState();
        return stored.Count == stored.KnownUpTo ? null : $"{stored.Count} are counted of {stored.KnownUpTo}";
    }

    private async Task Tell(SimulatedClient client)
    {
        for (int number = 1; number <= Numbers; number++)
        {
            while (!await IsKnown(client, number)) await client.Wait(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<bool> IsKnown(SimulatedClient client, int number)
    {
        try
        {
            if (isRight) await client.Grains.GetGrain<IRightCounter>("news").Notice(number);
            else await client.Grains.GetGrain<IWrongCounter>("news").Notice(number);
            int known = isRight ? await client.Grains.GetGrain<IRightCounter>("news").KnownUpTo() : await client.Grains.GetGrain<IWrongCounter>("news").KnownUpTo();
            return known >= number;
        }
        catch (Exception error) when (error is OrleansException or TimeoutException)
        {
            return false;
        }
    }
}
