namespace Arus.Engine.Conformance.Tests.Streams;

/// <summary>Says what it does with events of its implicit subscription while it activates.</summary>
[ImplicitStreamSubscription(Namespace)]
internal sealed class ImplicitByActivationGrain : Grain, IImplicitByActivationGrain
{
    public const string Namespace = "implicit-by-activation";

    public override Task OnActivateAsync(CancellationToken cancellationToken) => this.GetStreamProvider(StreamNames.Provider)
        .GetStream<StreamNote>(StreamId.Create(Namespace, this.GetPrimaryKeyString()))
        .SubscribeAsync(new NoteObserver($"{Namespace}/{this.GetPrimaryKeyString()}"));

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());
}
