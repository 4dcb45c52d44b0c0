namespace Arus.Embedded.Tests.Core.Actors;

public sealed class DisposableActor(Scripts scripts) : Actor(scripts), IDisposableActor, IAsyncDisposable
{
    private readonly Scripts _scripts = scripts;

    public async ValueTask DisposeAsync() => await _scripts.RunIfKnown($"dispose {Key}", this, default);
}
