using Orleans.Streams;
using Orleans.Streams.Core;

namespace Arus.Engine.Conformance.Tests.Streams;

[ImplicitStreamSubscription(Namespace)]
internal sealed class ImplicitGrain : Grain, IImplicitGrain, IStreamSubscriptionObserver
{
    public const string Namespace = "implicit";

    public async Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        StreamSubscriptionHandle<StreamNote> handle = handleFactory.Create<StreamNote>();
        await handle.ResumeAsync(new NoteObserver($"{handleFactory.StreamId.GetNamespace()}/{this.GetPrimaryKeyString()}"));
    }

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());
}
