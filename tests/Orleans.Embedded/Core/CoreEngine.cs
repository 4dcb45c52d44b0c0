using Arus.Embedded.Tests.Core.Actors;
using Arus.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;
using Orleans.Embedded.Runtime;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core;

/// <summary>A silo of actors on a clock that the test moves.</summary>
internal sealed class CoreEngine : IAsyncDisposable
{
    private readonly TestEngine _engine;

    private CoreEngine(TestEngine engine, Scripts scripts)
    {
        _engine = engine;
        Scripts = scripts;
    }

    public Scripts Scripts { get; }

    public TestEngine Host => _engine;

    public Engine Engine => _engine.Engine;

    public IGrainFactory Grains => _engine.Client;

    public static async Task<CoreEngine> Start(Action<EmbeddedOptions>? options = null, Action<ISiloBuilder>? configure = null)
    {
        Scripts scripts = new();
        TestEngine engine = await TestEngine.Start(silo =>
        {
            silo.Services.AddSingleton(scripts);
            silo.Configure(options ?? (_ => { }));
            configure?.Invoke(silo);
        });
        return new CoreEngine(engine, scripts);
    }

    public IPlainActor Plain(string key) => Grains.GetGrain<IPlainActor>(key);

    /// <summary>A script that says it has begun and ends when the test says so.</summary>
    public Gate Gate(string name)
    {
        Gate gate = new();
        Scripts.Add(name, _ => gate.Pass());
        return gate;
    }

    public void Advance(TimeSpan by) => _engine.Time.Advance(by);

    /// <summary>Moves the clock a millisecond at a time until it has come true, and lets other threads have one each time.</summary>
    public async Task AdvanceUntil(Func<bool> isTrue)
    {
        TimeSpan step = TimeSpan.FromMilliseconds(1);
        for (int i = 0; i < 20_000 && !isTrue(); i++)
        {
            Advance(step);
            await Task.Delay(step, TimeProvider.System);
        }

        Assert.True(isTrue(), "What the test waits for did not happen");
    }

    public Task Pass(TimeSpan time)
    {
        long until = _engine.Time.GetTimestamp() + time.Ticks;
        return AdvanceUntil(() => _engine.Time.GetTimestamp() >= until);
    }

    /// <summary>Moves the clock until the task has ended, then answers it.</summary>
    public async Task Answered(Task task)
    {
        await AdvanceUntil(() => task.IsCompleted);
        await task;
    }

    public Task Collected(IAddressable grain)
    {
        Orleans.Embedded.Activations.Activation activation = Engine.Directory.Peek(grain.GetGrainId())!;
        activation.RequestDeactivation(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The test asks for it"));
        return activation.Deactivated;
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
