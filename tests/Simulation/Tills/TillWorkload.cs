using System.Reflection;
using Orleans.Runtime;

namespace Arus.Simulation.Tests.Tills;

/// <summary>Customers who pay in and try again, with the same id, until they are told that it is done.</summary>
internal sealed class TillWorkload(bool isRight, int payments = 10) : ISimulatedWorkload
{
    private const int Customers = 4;
    private const int Tills = 2;

    public string Name => isRight ? "right till" : "wrong till";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(TillWorkload).Assembly];

    public int Paid { get; private set; }

    public void Begin(SimulatedWorld world)
    {
        PaidIsStored invariant = new(world.States);
        world.Keep(invariant);
        for (int i = 0; i < Customers; i++) world.Spawn($"customer {i}", client => Pay(client, invariant));
    }

    private async Task Pay(SimulatedClient client, PaidIsStored invariant)
    {
        for (int i = 0; i < payments; i++)
        {
            string id = $"{client.Name}/{i}";
            string till = $"till {client.Random.Next(Tills)}";
            while (!await TryPut(client, till, id)) await client.Wait(TimeSpan.FromSeconds(1));
            Paid++;
            invariant.Paid(GrainId.Create(isRight ? "righttill" : "wrongtill", till), id);
        }
    }

    private async Task<bool> TryPut(SimulatedClient client, string till, string id)
    {
        try
        {
            if (isRight) await client.Grains.GetGrain<IRightTill>(till).Put(id, 10);
            else await client.Grains.GetGrain<IWrongTill>(till).Put(id, 10);
            return true;
        }
        catch (Exception error) when (error is OrleansException or TimeoutException)
        {
            return false;
        }
    }
}
