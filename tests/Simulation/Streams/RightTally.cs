using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Arus.Simulation.Tests.Streams;

/// <summary>Applies each event once: what is not newer than the last is known.</summary>
[ImplicitStreamSubscription("right-news")]
public sealed class RightTally([PersistentState("tally")] IPersistentState<TallyState> tally) : Grain, IRightTally, IStreamSubscriptionObserver
{
    public Task<int> KnownUpTo() => Task.FromResult(tally.State.Last);

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<int>().ResumeAsync((number, _) => Take(number));

    private async Task Take(int number)
    {
        TallyState before = tally.State;
        if (number <= before.Last) return;
        tally.State = new TallyState { Count = before.Count + 1, Last = Math.Max(number, before.Last) };
        try
        {
            await tally.WriteStateAsync();
        }
        catch
        {
            tally.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
