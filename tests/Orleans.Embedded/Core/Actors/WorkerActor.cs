using Orleans.Concurrency;

namespace Arus.Embedded.Tests.Core.Actors;

[StatelessWorker(Most)]
public sealed class WorkerActor(Scripts scripts) : Actor(scripts), IWorkerActor
{
    public const int Most = 3;
}
