using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core.Storms;

/// <summary>Sends requests by a seed and keeps account of them: each is known by its number, which every answer must repeat.</summary>
public sealed class Storm(int seed, bool hasFaults)
{
    public const string ContextKey = "request";
    private const int Grains = 40;
    private readonly ConcurrentDictionary<int, int> _ran = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<Task> _left = [];
    private int _requests;
    private int _chances;

    public bool HasFaults { get; } = hasFaults;

    public ConcurrentDictionary<int, StormGrain> Alive { get; } = [];

    public ConcurrentDictionary<int, bool> Cancelled { get; } = [];

    /// <summary>Requests that were answered, or told, and must have run.</summary>
    public ConcurrentDictionary<int, bool> MustRun { get; } = [];

    public string[] Complaints => [.. _complaints];

    public int Requests => Volatile.Read(ref _requests);

    public IEnumerable<int> NotRun => MustRun.Keys.Where(request => !_ran.ContainsKey(request));

    public void Complain(string what) => _complaints.Enqueue($"{what} (seed {seed})");

    public Random RandomOf(int request) => new(unchecked((seed * 1_000_003) + request));

    public bool Chance(int oneIn) => RandomOf(-Interlocked.Increment(ref _chances)).Next(oneIn) == 0;

    public void Ran(int request, int grain)
    {
        if (!_ran.TryAdd(request, grain)) Complain($"{request} ran twice");
    }

    public void Leave(Task call) => _left.Enqueue(call);

    public bool HasLeft => !_left.IsEmpty;

    public async Task Settled()
    {
        while (_left.TryDequeue(out Task? call)) await call;
    }

    /// <summary>One request to a grain further on, so that none awaits itself.</summary>
    public async Task Call(IGrainFactory grains, Random random, int from, int depth)
    {
        if (from + 1 >= Grains) return;
        int request = Interlocked.Increment(ref _requests);
        int target = random.Next(from + 1, Grains);
        IStormGrain grain = (target % 5) switch
        {
            0 => grains.GetGrain<IReentrantStorm>(target),
            1 => grains.GetGrain<IWorkerStorm>(target),
            _ => grains.GetGrain<IPlainStorm>(target),
        };
        RequestContext.Set(ContextKey, request);
        try
        {
            int answer = await Send(grain, random, request, depth);
            if (answer != request) Complain($"{request} was answered {answer}");
        }
        catch (StormException thrown)
        {
            if (thrown.Message != "Not today") MustRun[request] = true;
        }
        catch (Exception error) when (HasFaults && error is TimeoutException or OperationCanceledException)
        {
            // A fault of the storm's own making: whether it ran is not known.
        }
        catch (OperationCanceledException) when (Cancelled.ContainsKey(request))
        {
            // As asked.
        }
        catch (Exception error)
        {
            Complain($"{request} failed with {error}");
        }

        if (RequestContext.Get(ContextKey) is not int mine || mine != request) Complain($"{request} came back with the context of another");
    }

    private async Task<int> Send(IStormGrain grain, Random random, int request, int depth)
    {
        int answer;
        switch (random.Next(8))
        {
            case 0:
                await grain.Tell(request, depth);
                if (!HasFaults) MustRun[request] = true;
                return request;
            case 1:
                answer = await grain.Read(request, depth);
                break;
            case 2:
                answer = await grain.Beside(request, depth);
                break;
            case 3:
                answer = await Until(grain, random, request, depth);
                break;
            default:
                answer = await grain.Step(request, depth);
                break;
        }

        MustRun[request] = true;
        return answer;
    }

    private async Task<int> Until(IStormGrain grain, Random random, int request, int depth)
    {
        CancellationTokenSource asked = new();
        if (random.Next(2) == 0) return await grain.StepUntil(request, depth, asked.Token);
        Cancelled[request] = true;
        Leave(Task.Run(asked.Cancel));
        return await grain.StepUntil(request, depth, asked.Token);
    }
}
