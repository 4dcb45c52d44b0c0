namespace Arus.Engine.Conformance.Tests.Calls;

internal sealed class CalleeGrain : Grain, ICalleeGrain
{
    private int _count;

    private string Key => this.GetPrimaryKeyString();

    public Task<int> Add(int left, int right) => Task.FromResult(left + right);

    public Task Note(string line)
    {
        Journal.Of(Key).Add(line);
        return Task.CompletedTask;
    }

    public ValueTask<int> Double(int value) => new(value * 2);

    public ValueTask NoteLightly(string line)
    {
        Journal.Of(Key).Add(line);
        return ValueTask.CompletedTask;
    }

    public Task<string?> Nothing() => Task.FromResult<string?>(null);

    public async Task ThrowBeforeAwait()
    {
        if (Key.Length > 0) throw new InvalidOperationException("before the first await");
        await Task.Yield();
    }

    public Task ThrowWithoutAsync() => throw new InvalidOperationException("without async");

    public async Task PassGate()
    {
        await Gate.Of(Key).Pass();
        Journal.Of(Key).Add("passed");
    }

    public async Task<int> Count()
    {
        int before = _count;
        await Task.Yield();
        _count = before + 1;
        return _count;
    }

    public Task FireAndPassGate() => PassGate();

    public async Task FireAndThrow()
    {
        await Task.Yield();
        Journal.Of(Key).Add("throwing");
        throw new InvalidOperationException("nobody hears this");
    }

    public async Task<int> Chain(int depth) =>
        depth == 0 ? 1 : 1 + await GrainFactory.GetGrain<ICalleeGrain>($"{Key}>").Chain(depth - 1);
}
