namespace Arus.Engine.Conformance.Tests.Interleaving;

internal sealed class OrdinaryGrain : Grain, IOrdinaryGrain
{
    private int _count;

    private string Key => this.GetPrimaryKeyString();

    public Task Stand() => Standing.Stand(Key);

    public Task Pass(string line) => Standing.Pass(Key, line);

    public Task<string> AskAndBeHailed(string other) => GrainFactory.GetGrain<IOrdinaryGrain>(other).HailFor(Key);

    public Task<string> HailFor(string asker) => GrainFactory.GetGrain<IOrdinaryGrain>(asker).Hail();

    public Task<string> Hail() => Task.FromResult(Key);

    public Task PassAlways(string line) => Standing.Pass(Key, line);

    public async Task CountOnce()
    {
        await Task.Yield();
        int before = _count;
        Thread.SpinWait(50);
        _count = before + 1;
    }

    public Task<int> Counted() => Task.FromResult(_count);
}
