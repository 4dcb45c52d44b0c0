using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Runtime;
using Orleans.Hosting;
using Orleans.Storage;

namespace Orleans.Embedded.Simulation;

/// <summary>One life of the process: the services of production with clock, scheduler and stores swapped.</summary>
internal sealed class SimulatedProcess
{
    private readonly IHostedService _silo;
    private readonly SimulatedContext _context;

    public SimulatedProcess(SimulatedWorld world, int life)
    {
        Life = life;
        ProcessClock clock = new(world.Time, life);
        _context = new SimulatedContext("process", life, world.Ready, world.Guard);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<TurnScheduler>(new SimulatedScheduler(world, life, clock, _context));
        services.AddOrleans(silo =>
        {
            silo.Configure<EmbeddedOptions>(options =>
            {
                foreach (System.Reflection.Assembly assembly in world.Assemblies) options.Assemblies.Add(assembly);
            });
            foreach (ISimulatedWorkload workload in world.Workloads) workload.Configure(silo);
        });
        Swap(services, world, life);
        services.AddSingleton(SharedCatalogs.Get);

        Services = services.BuildServiceProvider();
        Engine = Services.GetRequiredService<Engine>();
        _silo = Services.GetServices<IHostedService>().OfType<SiloHostedService>().Single();
    }

    public int Life { get; }

    public IServiceProvider Services { get; }

    public Engine Engine { get; }

    public Task Starting { get; private set; } = Task.CompletedTask;

    public Task Stopping { get; private set; } = Task.CompletedTask;

    public void Start() => Starting = Run(_silo.StartAsync);

    public void Stop() => Stopping = Run(_silo.StopAsync);

    /// <summary>Work of the process outside its grains, such as a port that fetches by itself.</summary>
    private Task Run(Func<CancellationToken, Task> work)
    {
        TaskCompletionSource done = new();
        _context.Post(static state => _ = ((RunState)state!).Run(), new RunState(work, done));
        return done.Task;
    }

    private static void Swap(ServiceCollection services, SimulatedWorld world, int life)
    {
        foreach (ServiceDescriptor ours in services.Where(s => s.IsKeyedService && s.ServiceType == typeof(IGrainStorage)).ToArray()) services.Remove(ours);
        foreach (ServiceDescriptor ours in services.Where(s => s.ServiceType == typeof(IReminderTable)).ToArray()) services.Remove(ours);
        SimulatedDisk disk = new(world, life);
        services.AddSingleton(disk);
        services.AddSingleton(world.Stores);
        services.AddSingleton(world.States);
        services.AddKeyedSingleton<IGrainStorage>(KeyedService.AnyKey, (provider, name) =>
            new SimulatedGrainStorage((string)name!, world.States, disk, provider.GetService<IGrainStorageSerializer>()));
        services.AddSingleton<IReminderTable>(new SimulatedReminders(world.Reminders, disk));
    }

    private sealed record RunState(Func<CancellationToken, Task> Work, TaskCompletionSource Done)
    {
        public async Task Run()
        {
            try
            {
                await Work(CancellationToken.None);
                Done.SetResult();
            }
            catch (Exception error)
            {
                Done.SetException(error);
            }
        }
    }
}
