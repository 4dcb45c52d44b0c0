using Orleans;

namespace Arus.Engine.Bench.Grains;

public sealed class EchoGrain : Grain, IEchoGrain
{
    public Task Nothing() => Task.CompletedTask;

    public async Task<int> EchoLater(int value)
    {
        await Task.Yield();
        return value;
    }
}
