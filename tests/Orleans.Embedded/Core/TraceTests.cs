using System.Collections.Concurrent;
using System.Diagnostics;

namespace Arus.Embedded.Tests.Core;

[Collection(Listening.Name)]
public sealed class TraceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_ThatAsksAnother_IsItsParentAndLeavesNothingBehind(bool waits)
    {
        ConcurrentQueue<Activity> ended = [];
        using ActivityListener listener = Listen(ended);
        await using CoreEngine engine = await CoreEngine.Start();
        engine.Scripts.Add("ask", async _ =>
        {
            if (waits) await Task.Yield();
            await engine.Plain("trace-inner").Do("end");
        });
        engine.Scripts.Add("end", async _ =>
        {
            if (waits) await Task.Yield();
        });

        await engine.Plain("trace-outer").Do("ask");

        Assert.Null(Activity.Current);
        Activity inner = Assert.Single(ended, a => Grain(a).EndsWith("trace-inner", StringComparison.Ordinal));
        Activity outer = Assert.Single(ended, a => Grain(a).EndsWith("trace-outer", StringComparison.Ordinal));
        Assert.Equal(outer.SpanId, inner.ParentSpanId);
        Assert.Equal(outer.TraceId, inner.TraceId);
    }

    [Fact]
    public async Task Request_ThatThrows_IsAnError()
    {
        ConcurrentQueue<Activity> ended = [];
        using ActivityListener listener = Listen(ended);
        await using CoreEngine engine = await CoreEngine.Start();
        engine.Scripts.Add("fail", _ => throw new InvalidOperationException("no"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.Plain("trace-failing").Do("fail"));

        Activity failed = Assert.Single(ended, a => Grain(a).EndsWith("trace-failing", StringComparison.Ordinal));
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Equal("no", failed.StatusDescription);
    }

    private static string Grain(Activity activity) => (string)activity.GetTagItem("orleans.grain")!;

    private static ActivityListener Listen(ConcurrentQueue<Activity> ended)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "Microsoft.Orleans.Application",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
