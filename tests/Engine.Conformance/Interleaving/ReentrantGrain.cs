namespace Arus.Engine.Conformance.Tests.Interleaving;

[Reentrant]
internal sealed class ReentrantGrain : Grain, IReentrantGrain
{
    private int _count;

    public Task Stand() => Standing.Stand(this.GetPrimaryKeyString());

    public Task Pass(string line) => Standing.Pass(this.GetPrimaryKeyString(), line);

    public async Task<int> CallMyself(int depth) =>
        depth == 0 ? 1 : 1 + await this.AsReference<IReentrantGrain>().CallMyself(depth - 1);

    public async Task CountOnce()
    {
        await Task.Yield();
        int before = _count;
        Thread.SpinWait(50);
        _count = before + 1;
    }

    public Task<int> Counted() => Task.FromResult(_count);
}
