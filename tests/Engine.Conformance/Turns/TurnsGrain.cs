namespace Arus.Engine.Conformance.Tests.Turns;

internal sealed class TurnsGrain([PersistentState("turns")] IPersistentState<TurnsState> stored) : Grain, ITurnsGrain
{
    private int _inside;
    private int _most;
    private int _touched;

    private string Key => this.GetPrimaryKeyString();

    public async Task<int> Overlap()
    {
        _inside++;
        _most = Math.Max(_most, _inside);
        await Task.Yield();
        await GrainFactory.GetGrain<ITurnsGrain>($"{Key}/other").Touch();
        _most = Math.Max(_most, _inside);
        await Task.Yield();
        _inside--;
        return _most;
    }

    public async Task Stand(string name)
    {
        Journal.Of(Key).Add($"{name} in");
        await Gate.Of($"{Key}/{name}").Pass();
        Journal.Of(Key).Add($"{name} out");
    }

    public Task<int> Touch() => Task.FromResult(++_touched);

    public async Task<bool> ComeBack()
    {
        var elsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.QueueUserWorkItem(_ => elsewhere.SetResult());
        await elsewhere.Task;

        stored.State = stored.State with { Touched = 1 };
        using IGrainTimer timer = this.RegisterGrainTimer(static () => Task.CompletedTask, Patience.Limit, Timeout.InfiniteTimeSpan);
        return stored.State.Touched == 1;
    }

    public async Task<int> CountInManyFlows(int flows, int steps)
    {
        int count = 0;
        await Task.WhenAll(Enumerable.Range(0, flows).Select(async _ =>
        {
            for (int step = 0; step < steps; step++)
            {
                await Task.Yield();
                int before = count;
                Thread.SpinWait(20);
                count = before + 1;
            }
        }));
        return count;
    }

    public async Task WriteLetters(string letter, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Journal.Of(Key).Add(letter);
            await Task.Yield();
        }
    }

    public Task CallBackWhileRunning(string other)
    {
        Journal.Of(Key).Add("turn begins");
        _ = GrainFactory.GetGrain<ITurnsGrain>(other).CallBackTo(Key);
        Journal.Of(Key).Add("turn ends");
        return Task.CompletedTask;
    }

    public Task CallBackTo(string caller) => GrainFactory.GetGrain<ITurnsGrain>(caller).Mark("called back");

    public Task Mark(string line)
    {
        Journal.Of(Key).Add(line);
        return Task.CompletedTask;
    }

    public async Task Fail()
    {
        await Task.Yield();
        throw new InvalidOperationException("failed");
    }
}
