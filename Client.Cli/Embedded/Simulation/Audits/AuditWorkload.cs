using System.Globalization;
using System.Reflection;
using Arus.Client.Cli.Simulation.Stores;
using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Arus.Grains.Operations;
using Arus.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Simulation;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Arus.Client.Cli.Simulation.Audits;

/// <summary>The platform's audit journal under people who report what they did until they have a receipt.</summary>
internal sealed class AuditWorkload(int tenants = 2, int reporters = 3) : ISimulatedWorkload
{
    private static readonly TimeSpan s_longestThought = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_beforeTryingAgain = TimeSpan.FromSeconds(1);

    public string Name => "audit";

    public ImmutableArray<Assembly> Assemblies { get; } = [typeof(ComplianceServices).Assembly, typeof(IAuditGrain).Assembly];

    /// <summary>Of a simulation: it signs nothing real.</summary>
    private static AuditKeys Keys { get; } = new("simulated", [new("simulated", [.. Enumerable.Range(0, AuditKeys.ShortestBytes).Select(i => (byte)i)])]);

    public void Configure(ISiloBuilder silo)
    {
        silo.Services.AddOperations().AddCompliance(Keys);
        silo.Services.AddSingleton(services => services.GetRequiredService<SimulatedStores>().Get("history", () => new JournalRows()));
        silo.Services.AddSingleton(services => services.GetRequiredService<SimulatedStores>().Get("anchors", () => new AnchorRows()));
        silo.Services.AddSingleton<SimulatedJournal>();
        silo.Services.AddKeyedSingleton<IJournal>(StoreName.History, (services, _) => services.GetRequiredService<SimulatedJournal>());
        silo.Services.AddSingleton<IAnchor, SimulatedAnchor>();
    }

    public void Begin(SimulatedWorld world)
    {
        ChainIsWhole chain = new(world.Stores.Get("history", () => new JournalRows()), world.Stores.Get("anchors", () => new AnchorRows()), Keys);
        world.Keep(chain);
        for (int i = 0; i < reporters; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"reporter {i}");
            world.Spawn(name, client => Report(client, chain));
        }
    }

    private async Task Report(SimulatedClient client, ChainIsWhole chain)
    {
        for (int number = 1; ; number++)
        {
            TenantId tenant = TenantId.Parse(string.Create(CultureInfo.InvariantCulture, $"tenant-{client.Random.Next(tenants)}"));
            Caller caller = new(tenant, client.Name, Role.Trader, Scopes.All);
            string id = string.Create(CultureInfo.InvariantCulture, $"{client.Name.Replace(' ', '-')}-{client.Random.Next():x}-{number}");
            AuditEntry entry = new(AuditEntryId.Parse(id), "order.submit", "account/7", "");
            chain.Acknowledged(tenant, entry.Id, await Insist(client, caller, entry));
            await client.Wait(client.Random.NextTime(s_longestThought));
        }
    }

    private static async Task<AuditReceipt> Insist(SimulatedClient client, Caller caller, AuditEntry entry)
    {
        while (true)
        {
            try
            {
                Answer<AuditReceipt> answer = await client.Grains.Audit(caller).Append(caller, entry, CancellationToken.None);
                return answer.TryGet(out AuditReceipt? receipt, out Refusal? refusal) ? receipt : throw new InvalidOperationException($"{entry.Id} was refused: {refusal}");
            }
            catch (Exception error) when (error is OrleansException or TimeoutException or IOException)
            {
                await client.Wait(s_beforeTryingAgain);
            }
        }
    }
}
