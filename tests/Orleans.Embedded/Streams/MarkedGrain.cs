using Arus.Embedded.Tests.Hosting;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Arus.Embedded.Tests.Streams;

[ImplicitStreamSubscription("marked")]
public sealed class MarkedGrain(Probe probe) : Grain, IMarkedGrain, IStreamSubscriptionObserver
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        probe.Say($"subscribed to {handleFactory.ProviderName} {handleFactory.StreamId}");
        return this.GetPrimaryKeyString() == "deaf" ? Task.CompletedTask : handleFactory.Create<int>().ResumeAsync((item, _) =>
        {
            probe.Say(new Heard(this.GetPrimaryKeyString(), item));
            return Task.CompletedTask;
        });
    }
}
