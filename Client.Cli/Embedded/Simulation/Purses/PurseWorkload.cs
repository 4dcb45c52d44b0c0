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
        PurseBook book = new(world.States);
        world.Keep(new MoneyIsKept(book));
        world.Keep(new PaidIsStored(book));
        for (int i = 0; i < payers; i++) world.Spawn(string.Create(CultureInfo.InvariantCulture, $"payer {i}"), client => Pay(client, book));
    }

    private async Task Pay(SimulatedClient client, PurseBook book)
    {
        for (int number = 1; ; number++)
        {
            string from = PurseName(client.Random.Next(purses));
            string to = PurseName(client.Random.Next(purses));
            PaymentOrder order = new(client.Name, number, to, 1 + client.Random.Next(LargestPayment));
            if (from != to && await Insist(client, from, order)) book.Acknowledged(from, order);
            await client.Wait(client.Random.NextTime(s_longestThought));
        }
    }

    private static async Task<bool> Insist(SimulatedClient client, string from, PaymentOrder order)
    {
        while (true)
        {
            try
            {
                return await client.Grains.Purse(from).Pay(order);
            }
            catch (Exception error) when (error is OrleansException or TimeoutException or IOException)
            {
                await client.Wait(s_beforeTryingAgain);
            }
        }
    }

    private static string PurseName(int number) => string.Create(CultureInfo.InvariantCulture, $"purse {number}");
}
