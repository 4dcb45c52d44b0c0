using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Arus.Simulation.Tests.Streams;

/// <summary>Counts what comes, as if a stream told each event once.</summary>
[ImplicitStreamSubscription("wrong-news")]
public sealed class WrongTally([PersistentState("tally")] IPersistentState<TallyState> tally) : Grain, IWrongTally, IStreamSubscriptionObserver
{
    public Task<int> KnownUpTo() => Task.FromResult(tally.State.Last);

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<int>().ResumeAsync((number, _) => Take(number));

    private async Task Take(int number)
    {
        TallyState before = tally.State;
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
