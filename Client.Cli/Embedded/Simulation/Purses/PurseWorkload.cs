using System.Globalization;
using System.Reflection;
using Orleans.Embedded.Simulation;
using Orleans.Runtime;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>Payers who move money between purses and insist, by number, until they have an answer.</summary>
internal sealed class PurseWorkload(int purses = 8, int payers = 8) : ISimulatedWorkload
{
    private const int LargestPayment = 100;

    private static readonly TimeSpan s_longestThought = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_beforeTryingAgain = TimeSpan.FromMilliseconds(500);

    public string Name => "purses";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(PurseWorkload).Assembly];

    public void Begin(SimulatedWorld world)
    {
        PurseBook book = new(world.States, purses, payers);
        world.Keep(new MoneyIsKept(book));
        world.Keep(new PaidIsStored(book));
        for (int i = 0; i < payers; i++)
        {
            int payer = i;
            world.Spawn(string.Create(CultureInfo.InvariantCulture, $"payer {payer}"), client => Pay(client, payer, book));
        }
    }

    private async Task Pay(SimulatedClient client, int payer, PurseBook book)
    {
        for (long count = 1 + book.LastHandled(payer); ; count++)
        {
            int from = client.Random.Next(purses);
            PaymentOrder order = new(payer, count, client.Random.Next(purses), 1 + client.Random.Next(LargestPayment));
            if (order.To != from && await Insist(client, from, order)) book.Acknowledged(from, order);
            await client.Wait(client.Random.NextTime(s_longestThought));
        }
    }

    private static async Task<bool> Insist(SimulatedClient client, int from, PaymentOrder order)
    {
        while (true)
        {
            try
            {
                return await client.Grains.Purse(from).Pay(order);
            }
            catch (Exception error) when (error is OrleansException or TimeoutException)
            {
                await client.Wait(s_beforeTryingAgain);
            }
        }
    }
}
