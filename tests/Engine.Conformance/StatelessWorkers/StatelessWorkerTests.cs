namespace Arus.Engine.Conformance.Tests.StatelessWorkers;

[Collection(nameof(Quick))]
public sealed class StatelessWorkerTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Calls_AsManyAsWorkers_RunAtOnceOnDifferentActivations()
    {
        string key = Unique.Key();
        IWorkerGrain worker = cluster.Client.GetGrain<IWorkerGrain>(key);
        Task<long>[] calls = [worker.Stand($"{key}/1"), worker.Stand($"{key}/2"), worker.Stand($"{key}/3")];
        for (int i = 1; i <= 3; i++) await Gate.Of($"{key}/{i}").Reached;
        for (int i = 1; i <= 3; i++) Gate.Of($"{key}/{i}").Open();
        Assert.Equal(3, (await Task.WhenAll(calls).Within()).Distinct().Count());
    }

    [Fact]
    public async Task Calls_MoreThanWorkers_NeverRunOnMore()
    {
        IWorkerGrain worker = cluster.Client.GetGrain<IWorkerGrain>(Unique.Key());
        int[] most = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => worker.Work())).Within();
        Assert.All(most, seen => Assert.InRange(seen, 1, 3));
    }

    [Fact]
    public async Task Calls_WhileAllWorkersStand_AreServedWhenOneIsFree()
    {
        string key = Unique.Key();
        IWorkerGrain worker = cluster.Client.GetGrain<IWorkerGrain>(key);
        Task<long>[] calls = [worker.Stand($"{key}/1"), worker.Stand($"{key}/2"), worker.Stand($"{key}/3")];
        for (int i = 1; i <= 3; i++) await Gate.Of($"{key}/{i}").Reached;
        Task<int> waiting = worker.Work();
        for (int i = 1; i <= 3; i++) Gate.Of($"{key}/{i}").Open();
        await Task.WhenAll(calls).Within();
        Assert.Equal(1, await waiting.Within());
    }

    [Fact]
    public async Task Calls_ToALoneWorker_RunOneAtATime()
    {
        ILoneWorkerGrain worker = cluster.Client.GetGrain<ILoneWorkerGrain>(Unique.Key());
        int[] most = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => worker.Work())).Within();
        Assert.All(most, seen => Assert.Equal(1, seen));
    }
}
