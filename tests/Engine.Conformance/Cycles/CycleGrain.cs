namespace Arus.Engine.Conformance.Tests.Cycles;

internal sealed class CycleGrain : Grain, ICycleGrain
{
    private int _touched;

    private string Key => this.GetPrimaryKeyString();

    public async Task<int> Follow(ImmutableArray<string> path) =>
        path.IsEmpty ? 1 : 1 + await Other(path[0]).Follow(path.RemoveAt(0));

    public async Task<string> FollowAndCatch(ImmutableArray<string> path)
    {
        try
        {
            await Other(path[0]).Follow(path.RemoveAt(0));
            return "no exception";
        }
        catch (TimeoutException)
        {
            return nameof(TimeoutException);
        }
    }

    public async Task<int> MeetAndCall(string gate, string other)
    {
        await Gate.Of(gate).Pass();
        return await Other(other).Follow([]);
    }

    public Task CallMyselfAndLeave(string line)
    {
        _ = Other(Key).Mark(line);
        Journal.Of(Key).Add("left");
        return Task.CompletedTask;
    }

    public Task BeNudged(string other) => Other(other).Nudge(Key);

    public Task Nudge(string asker) => Other(asker).Mark("nudged");

    public Task Mark(string line)
    {
        Journal.Of(Key).Add(line);
        return Task.CompletedTask;
    }

    public Task<int> Touch() => Task.FromResult(++_touched);

    private ICycleGrain Other(string key) => GrainFactory.GetGrain<ICycleGrain>(key);
}
