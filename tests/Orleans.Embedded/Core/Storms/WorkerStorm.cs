using Orleans.Concurrency;

namespace Arus.Embedded.Tests.Core.Storms;

[StatelessWorker(3)]
public sealed class WorkerStorm(Storm storm) : StormGrain(storm), IWorkerStorm
{
    protected override bool IsAlone => false;
}
