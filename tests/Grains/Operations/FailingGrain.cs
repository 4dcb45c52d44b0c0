using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Tests.Operations;

internal sealed class FailingGrain : Grain, IFailingGrain
{
    public Task Fail(Caller caller, string message) => throw new InvalidOperationException(message);

    public async Task FailLater(Caller caller, string message)
    {
        await Task.Yield();
        throw new TimeoutException(message);
    }

    public Task PassOn(Caller caller, string message) => GrainFactory.GetGrain<IFailingGrain>("inner").FailLater(caller, message);

    public Task FailUnheard(Caller caller, string message) => throw new InvalidOperationException(message);

    public Task GiveUp(Caller caller) => throw new OperationCanceledException();

    public Task<int> Succeed(Caller caller) => Task.FromResult(7);
}
