using Arus.Embedded.Tests.Core.Actors;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core;

public sealed class ActivationTests
{
    [Fact]
    public async Task Activation_ThatAsksToEndEachTime_IsGivenUp()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        int activations = 0;
        engine.Scripts.Add("activate a", a =>
        {
            activations++;
            a.EndWhenIdle();
            return Task.CompletedTask;
        });

        OrleansMessageRejectionException refused = await Assert.ThrowsAsync<OrleansMessageRejectionException>(
            () => engine.Plain("a").Do("").WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System));

        Assert.Contains("DeactivateOnIdle", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, activations);
        Assert.Equal(0, engine.Engine.Directory.Count);
    }

    [Fact]
    public async Task Activation_ThatNeverEnds_TimesOutAndIsTriedAgain()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        int activations = 0;
        engine.Scripts.Add("activate a", _ => activations++ == 0 ? new TaskCompletionSource().Task : Task.CompletedTask);
        Task first = engine.Plain("a").Do("");
        await Hosting.TestEngine.Until(() => Volatile.Read(ref activations) == 1);

        engine.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await Hosting.TestEngine.Until(() => engine.Engine.Directory.Count == 0);
        await engine.Plain("a").Do("");
        Assert.Equal(2, activations);
    }

    [Fact]
    public async Task Activation_FailedWhileManyWait_TellsAllAndDisposesTheGrain()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IDisposableActor actor = engine.Grains.GetGrain<IDisposableActor>("a");
        InvalidOperationException failure = new("No");
        int disposed = 0;
        int activations = 0;
        Gate gate = new();
        engine.Scripts.Add("dispose a", _ => Task.FromResult(disposed++));
        engine.Scripts.Add("activate a", async _ =>
        {
            if (activations++ > 0) return;
            await gate.Pass();
            throw failure;
        });
        Task[] callers = [.. Enumerable.Range(0, 10).Select(_ => actor.Do(""))];
        await gate.Reached;

        gate.Open();

        foreach (Task caller in callers) Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => caller));
        Assert.Equal(1, disposed);
        await actor.Do("");
        Assert.Equal(2, activations);
        Assert.True(engine.Engine.Deadlines.IsEmpty);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Activation_SeesTheContextOfItsFirstCall(bool isQueued)
    {
        await using CoreEngine engine = await CoreEngine.Start();
        object? seen = null;
        engine.Scripts.Add("activate a", _ =>
        {
            seen = RequestContext.Get("who");
            RequestContext.Set("who", "nobody");
            return Task.CompletedTask;
        });
        RequestContext.Set("who", "me");

        if (isQueued)
        {
            await engine.Plain("a").Tell("");
            await engine.Plain("a").Do("");
        }
        else
        {
            await engine.Plain("a").Do("");
        }

        Assert.Equal("me", seen);
        Assert.Equal("me", RequestContext.Get("who"));
    }

    [Fact]
    public async Task Activation_OfALongChain_DoesNotOverflowTheStack()
    {
        const int length = 20_000;
        await using CoreEngine engine = await CoreEngine.Start();
        int active = 0;
        for (int i = 0; i < length; i++)
        {
            string next = $"{i + 1}";
            engine.Scripts.Add($"activate {i}", a =>
            {
                Interlocked.Increment(ref active);
                return a.Peer(next).Do("");
            });
        }

        await engine.Plain("0").Do("");

        Assert.Equal(length, active);
    }

    [Fact]
    public async Task Deactivation_WhileItsRequestWaitsForACallBack_LetsThatIn()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IReentrantActor actor = engine.Grains.GetGrain<IReentrantActor>("a");
        engine.Scripts.Add("end and ask", a =>
        {
            a.EndWhenIdle();
            return a.Peer("b").Do("call back");
        });
        engine.Scripts.Add("call back", b => b.Grains.GetGrain<IReentrantActor>("a").Do(""));

        await engine.Answered(actor.Do("end and ask"));

        Assert.True(engine.Engine.Deadlines.IsEmpty);
    }

    [Fact]
    public async Task Deactivation_WithAFullQueue_AnswersEveryCallOnce()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate gate = new();
        int ran = 0;
        engine.Scripts.Add("end", a =>
        {
            a.EndWhenIdle();
            return gate.Pass();
        });
        engine.Scripts.Add("count", a =>
        {
            Interlocked.Increment(ref ran);
            a.EndWhenIdle();
            return Task.CompletedTask;
        });
        Task ending = actor.Do("end");
        await gate.Reached;
        Task[] waiting = [.. Enumerable.Range(0, 200).Select(_ => actor.Do("count"))];

        gate.Open();

        await ending;
        await Task.WhenAll(waiting);
        Assert.Equal(200, ran);
    }
}
