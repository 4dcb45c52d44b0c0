using Arus.Embedded.Tests.Hosting;
using Orleans.Configuration;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Bounds;

/// <summary>What the embedded engine alone promises of its limits.</summary>
public sealed class BoundsTests
{
    private const int TenMegabytes = 5 * 1024 * 1024;

    [Fact]
    public async Task Message_OfTenMegabytes_IsRefusedBothWaysWithItsSize()
    {
        await using TestEngine engine = await TestEngine.Start(_ => { });
        IWorkGrain grain = engine.Client.GetGrain<IWorkGrain>("a");

        OrleansException request = await Assert.ThrowsAsync<OrleansException>(() => grain.Take(new string('x', TenMegabytes)));
        OrleansException answer = await Assert.ThrowsAsync<OrleansException>(() => grain.Answer(TenMegabytes));

        Assert.Contains("The request of IWorkGrain.Take on work/a is about 10,240 KiB", request.Message, StringComparison.Ordinal);
        Assert.Contains("The answer of IWorkGrain.Answer on work/a is about 10,240 KiB", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mailbox_Full_RefusesOneMoreAndServesTheRest()
    {
        await using TestEngine engine = await TestEngine.Start(silo => silo.Configure<EmbeddedOptions>(o => o.MailboxLimit = 3));
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Probe.React = _ => gate.Task;
        IWorkGrain grain = engine.Client.GetGrain<IWorkGrain>("a");
        Task running = grain.Do(0);
        await TestEngine.Until(() => engine.Engine.Directory.All.Any(a => a.IsActive));
        await TestEngine.Until(() => engine.Engine.Directory.All.Single().Load == 1);
        Task[] waiting = [.. Enumerable.Range(1, 3).Select(grain.Do)];

        LimitExceededException refusal = await Assert.ThrowsAsync<LimitExceededException>(() => grain.Do(4));
        gate.SetResult();

        Assert.Contains("The mailbox of work/a holds 3 requests", refusal.Message, StringComparison.Ordinal);
        await running;
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Cycle_OfAwaitedCalls_FailsAtOnceAndIsNamed()
    {
        await using TestEngine engine = await TestEngine.Start(silo => silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromDays(1)));
        DateTimeOffset start = engine.Time.GetUtcNow();

        Task visit = engine.Client.GetGrain<IWorkGrain>("a").Visit("b");
        await TestEngine.Until(() =>
        {
            if (!visit.IsCompleted) engine.Time.Advance(TimeSpan.FromMilliseconds(1));
            return visit.IsCompleted;
        });

        TimeoutException named = await Assert.ThrowsAsync<TimeoutException>(() => visit);
        Assert.Contains("work/a Visit -> work/b Visit -> work/a Visit", named.Message, StringComparison.Ordinal);
        Assert.True(engine.Time.GetUtcNow() - start < TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Turn_LongerThanTheLimit_IsReportedWithGrainMethodAndStack()
    {
        await using TestEngine engine = await TestEngine.Start(silo => silo.Configure<EmbeddedOptions>(o => o.SlowTurn = TimeSpan.FromTicks(1)));

        await engine.Client.GetGrain<IWorkGrain>("a").Do(1);

        string line = Assert.Single(engine.Log.All, l => l.StartsWith("Warning: A turn of work/a in Do held its thread for ", StringComparison.Ordinal));
        Assert.Contains("   at ", line, StringComparison.Ordinal);
        Assert.True(engine.Engine.Counters.SlowTurns > 0);
    }
}
