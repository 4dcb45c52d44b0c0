namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class EngineTests
{
    [Fact]
    public void References_OfEveryShape_CompileAgainstTheEngineWithoutWarning()
    {
        var generated = Generated.WithEngine("""
            using Orleans.Runtime;
            namespace N;
            public interface IWatcher : IGrainObserver { void Note(string text); Task Told(int x); }
            public interface IBase<T> : IGrainWithGuidKey where T : notnull { ValueTask<T> Get(CancellationToken c); }
            public interface IFoo : IBase<int>, IRemindable
            {
                Task Watch(IWatcher watcher);
                [ReadOnly, AlwaysInterleave] Task<List<string?>> All(int page = 0);
                [OneWay, Alias("nudge")] ValueTask Nudge();
                [ResponseTimeout("00:00:05")] Task<T?> Slow<T>(T? x) where T : class;
            }
            public sealed class FooGrain : Grain, IFoo
            {
                public ValueTask<int> Get(CancellationToken c) => new(1);
                public Task Watch(IWatcher watcher) => watcher.Told(1);
                public Task<List<string?>> All(int page) => Task.FromResult(new List<string?>());
                public ValueTask Nudge() => default;
                public Task<T?> Slow<T>(T? x) where T : class => Task.FromResult(x);
                public Task ReceiveReminder(string name, TickStatus status) => Task.CompletedTask;
            }
            """);

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        Assert.Equal(4, generated.Result.GeneratedTrees.Length);
    }
}
