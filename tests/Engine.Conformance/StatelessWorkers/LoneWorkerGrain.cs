namespace Arus.Engine.Conformance.Tests.StatelessWorkers;

[StatelessWorker(1)]
internal sealed class LoneWorkerGrain : Grain, ILoneWorkerGrain
{
    public async Task<int> Work()
    {
        Crowd crowd = Crowd.Of(this.GetPrimaryKeyString());
        crowd.Enter();
        await Task.Yield();
        return crowd.Leave();
    }
}
