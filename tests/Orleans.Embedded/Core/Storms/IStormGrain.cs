using Orleans.Concurrency;

namespace Arus.Embedded.Tests.Core.Storms;

/// <summary>Every kind of request. Each answers its own number.</summary>
public interface IStormGrain : IGrainWithIntegerKey
{
    Task<int> Step(int request, int depth);

    ValueTask<int> StepUntil(int request, int depth, CancellationToken cancel);

    [ReadOnly]
    Task<int> Read(int request, int depth);

    [AlwaysInterleave]
    Task<int> Beside(int request, int depth);

    [OneWay]
    Task Tell(int request, int depth);
}
