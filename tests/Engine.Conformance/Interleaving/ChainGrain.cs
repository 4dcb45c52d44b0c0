namespace Arus.Engine.Conformance.Tests.Interleaving;

internal sealed class ChainGrain : Grain, IChainGrain
{
    private string Key => this.GetPrimaryKeyString();

    public async Task<int> Follow(ImmutableArray<string> path)
    {
        if (path.IsEmpty) return 1;

        using (RequestContext.AllowCallChainReentrancy())
        {
            return 1 + await Next(path).Follow(path.RemoveAt(0));
        }
    }

    public async Task<int> FollowSuppressed(ImmutableArray<string> path)
    {
        using (RequestContext.AllowCallChainReentrancy())
        using (RequestContext.SuppressCallChainReentrancy())
        {
            return 1 + await Next(path).FollowWithin(path.RemoveAt(0));
        }
    }

    public async Task<int> FollowWithin(ImmutableArray<string> path) =>
        path.IsEmpty ? 1 : 1 + await Next(path).FollowWithin(path.RemoveAt(0));

    public async Task StandThere(string other)
    {
        using (RequestContext.AllowCallChainReentrancy())
        {
            await GrainFactory.GetGrain<IChainGrain>(other).Stand();
        }

        Journal.Of(Key).Add("came back");
    }

    public Task Stand() => Standing.Stand(Key);

    public Task Pass(string line) => Standing.Pass(Key, line);

    private IChainGrain Next(ImmutableArray<string> path) => GrainFactory.GetGrain<IChainGrain>(path[0]);
}
