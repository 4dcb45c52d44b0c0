namespace Arus.Engine.Conformance.Tests.StatelessWorkers;

[StatelessWorker(3)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    private readonly long _instance = Unique.Number();
    private int _inside;

    public async Task<long> Stand(string gate)
    {
        await Gate.Of(gate).Pass();
        return _instance;
    }

    public async Task<int> Work()
    {
        if (++_inside > 1) throw new InvalidOperationException("a worker does two things at once");
        Crowd crowd = Crowd.Of(this.GetPrimaryKeyString());
        crowd.Enter();
        await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        _inside--;
        return crowd.Leave();
    }
}
