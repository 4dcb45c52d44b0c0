using Orleans.Core;
using Orleans.Embedded.Activations;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>A stored state of one activation. Before the first read, and after a clear, it is the type's empty value.</summary>
internal sealed class PersistentState<TState>(Activation activation, string name, IGrainStorage storage) : IPersistentState<TState>, IActivationFacet
{
    private readonly GrainState<TState> _stored = new();
    private bool _isLoaded;

    public TState State
    {
        get
        {
            activation.MustBeCurrent("State is used");
            return _isLoaded ? _stored.State! : throw new InvalidOperationException($"State '{name}' of {activation.GrainId} is not read yet: use it from OnActivateAsync on, not in the constructor");
        }

        set
        {
            activation.MustBeCurrent("State is used");
            _stored.State = value;
        }
    }

    public string? Etag => _stored.ETag;

    public bool RecordExists => _stored.RecordExists;

    string IStorage.Etag => _stored.ETag!;

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) => Do("read", () => Read());

    public Task WriteStateAsync(CancellationToken cancellationToken) => Do("write", () => storage.WriteStateAsync(name, activation.GrainId, _stored));

    public Task ClearStateAsync(CancellationToken cancellationToken) => Do("clear", async () =>
    {
        await storage.ClearStateAsync(name, activation.GrainId, _stored);
        _stored.State = Empty();
    });

    async Task IActivationFacet.Load(CancellationToken cancel)
    {
        _stored.State = Empty();
        await Do("read", Read);
        _isLoaded = true;
    }

    private static TState Empty() => Activator.CreateInstance<TState>();

    private async Task Read()
    {
        await storage.ReadStateAsync(name, activation.GrainId, _stored);
        if (!_stored.RecordExists || _stored.State is null) _stored.State = Empty();
    }

    private async Task Do(string what, Func<Task> work)
    {
        activation.MustBeCurrent($"State is {what}");
        try
        {
            await work();
        }
        catch (Exception error) when (error is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"Could not {what} state '{name}' of {activation.GrainId}: {error.Message}", error);
        }
    }
}
