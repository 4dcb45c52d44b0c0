using System.Collections.Concurrent;
using Arus.Embedded.Tests.Core.Actors;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core;

public sealed class StopTests
{
    [Fact]
    public async Task Stop_UnderLoad_AnswersEveryCallAndEndsEveryGrain()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        ConcurrentBag<int> ran = [];
        engine.Scripts.Add("work", async _ =>
        {
            await Task.Yield();
            ran.Add(1);
        });
        int answered = 0;
        int refused = 0;
        Task[] callers = [.. Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (int i = 0; ; i++)
            {
                try
                {
                    await engine.Plain($"{(caller + i) % 20}").Do("work");
                    Interlocked.Increment(ref answered);
                }
                catch (OrleansMessageRejectionException)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }
            }
        }))];
        await Hosting.TestEngine.Until(() => Volatile.Read(ref answered) > 1_000);

        await engine.Engine.StopAsync(CancellationToken.None);

        await Task.WhenAll(callers).WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        Assert.Equal(8, refused);
        Assert.Equal(answered, ran.Count);
        Assert.DoesNotContain(engine.Engine.Directory.All, activation => activation.IsActive);
        Assert.True(engine.Engine.Deadlines.IsEmpty);
    }

    [Fact]
    public async Task Kill_WithWorkUnderWay_RunsNothingMore()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate gate = new();
        int after = 0;
        engine.Scripts.Add("wait", async _ =>
        {
            await gate.Pass();
            after++;
        });
        Task holding = actor.Do("wait");
        await gate.Reached;
        Task waiting = actor.Do("wait");
        await actor.Beside("");

        engine.Engine.Kill();
        gate.Open();

        engine.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAnyAsync<Exception>(() => holding);
        await Assert.ThrowsAnyAsync<Exception>(() => waiting);
        await Task.Yield();
        Assert.Equal(0, after);
        Assert.Equal(1, gate.Count);
    }
}
