using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core.Storms;

/// <summary>Does what the number of the request says: waits, calls on, throws, asks to end.</summary>
public abstract class StormGrain : Grain, IStormGrain
{
    private readonly Storm _storm;
    private readonly StormWatch _watch;

    protected StormGrain(Storm storm)
    {
        _storm = storm;
        _watch = new StormWatch(storm, GrainContext.GrainId.ToString(), IsReentrant);
    }

    protected virtual bool IsReentrant => false;

    protected virtual bool IsAlone => true;

    private int Index => (int)this.GetPrimaryKeyLong();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (IsAlone && !_storm.Alive.TryAdd(Index, this)) _storm.Complain($"Two activations of {Index}");
        if (_storm.HasFaults) this.RegisterGrainTimer(Tick, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        if (_storm.HasFaults && _storm.Chance(20))
        {
            _storm.Alive.TryRemove(KeyValuePair.Create(Index, this));
            throw new StormException("Not today");
        }

        if (_storm.Chance(2)) await Task.Yield();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _watch.EnterTurn();
        _watch.LeaveTurn();
        if (_storm.Chance(2)) await Task.Yield();
        if (IsAlone && !_storm.Alive.TryRemove(KeyValuePair.Create(Index, this))) _storm.Complain($"{Index} ended without having begun");
    }

    public Task<int> Step(int request, int depth) => Run(request, depth);

    public async ValueTask<int> StepUntil(int request, int depth, CancellationToken cancel)
    {
        int answer = await Run(request, depth);
        if (cancel.IsCancellationRequested && !_storm.Cancelled.ContainsKey(request)) _storm.Complain($"The token of {request} is another's");
        return answer;
    }

    public Task<int> Read(int request, int depth) => Run(request, depth, isReader: true);

    public Task<int> Beside(int request, int depth) => Run(request, depth, isBeside: true);

    public Task Tell(int request, int depth) => Run(request, depth);

    private Task Tick()
    {
        _watch.EnterTurn();
        _watch.LeaveTurn();
        return Task.CompletedTask;
    }

    private async Task<int> Run(int request, int depth, bool isReader = false, bool isBeside = false)
    {
        _watch.EnterTurn();
        _watch.Begin(isReader, isBeside);
        try
        {
            _storm.Ran(request, Index);
            Random random = _storm.RandomOf(request);
            for (int i = random.Next(4); i > 0; i--)
            {
                if (Next(random, depth) is { } wait)
                {
                    _watch.LeaveTurn();
                    await wait;
                    _watch.EnterTurn();
                }

                if (RequestContext.Get(Storm.ContextKey) is not int mine || mine != request) _storm.Complain($"{request} sees the context of another");
            }

            return request;
        }
        finally
        {
            _watch.End(isReader, isBeside);
            _watch.LeaveTurn();
        }
    }

    private Task? Next(Random random, int depth)
    {
        switch (random.Next(9))
        {
            case 0 or 1: return Later();
            case 2 when depth > 0: return _storm.Call(GrainFactory, random, Index, depth - 1);
            case 3 when depth > 0: return Task.WhenAll(_storm.Call(GrainFactory, random, Index, depth - 1), _storm.Call(GrainFactory, random, Index, depth - 1));
            case 4 when depth > 0:
                _storm.Leave(_storm.Call(GrainFactory, random, Index, depth - 1));
                return null;
            case 5 when random.Next(8) == 0:
                DeactivateOnIdle();
                return null;
            case 6 when random.Next(6) == 0: throw new StormException("As the number says");
            default: return null;
        }
    }

    private static async Task Later()
    {
        await Task.Yield();
        await Task.Yield();
    }
}
