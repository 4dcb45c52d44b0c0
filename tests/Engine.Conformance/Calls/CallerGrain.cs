namespace Arus.Engine.Conformance.Tests.Calls;

internal sealed class CallerGrain : Grain, ICallerGrain
{
    public Task StartAndLeave(string callee, string line)
    {
        _ = Callee(callee).Note(line);
        return Task.CompletedTask;
    }

    public async Task<string> StartFailing(string callee, bool withoutAsync)
    {
        Task call = withoutAsync ? Callee(callee).ThrowWithoutAsync() : Callee(callee).ThrowBeforeAwait();
        try
        {
            await call;
            return "no exception";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    public async Task<bool> StartBlocked(string callee)
    {
        Task call = Callee(callee).PassGate();
        bool returnedFirst = !call.IsCompleted;
        Gate.Of(callee).Open();
        await call;
        return returnedFirst;
    }

    public async Task<bool> FireOneWay(string callee)
    {
        await Callee(callee).FireAndPassGate();
        bool returnedFirst = Journal.Of(callee).Lines.Length == 0;
        Gate.Of(callee).Open();
        return returnedFirst;
    }

    public async Task<bool> FireThrowing(string callee)
    {
        await Callee(callee).FireAndThrow();
        return true;
    }

    public async Task<int> FanOut(string prefix, int width)
    {
        IEnumerable<Task<int>> calls = Enumerable.Range(0, width).Select(i => Callee($"{prefix}/{i}").Add(i, 1));
        int[] sums = await Task.WhenAll(calls);
        return sums.Sum();
    }

    private ICalleeGrain Callee(string key) => GrainFactory.GetGrain<ICalleeGrain>(key);
}
