using System.Buffers.Binary;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Identity;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.State;
using Orleans.Embedded.Streams;
using Orleans.Providers;
using Orleans.Storage;

[assembly: GrainClass(typeof(PubSubGrain))]

namespace Orleans.Embedded.Streams;

/// <summary>
/// The stored subscriptions of one stream, in the grain storage "PubSubStore". What is in memory becomes true when it has
/// been written, on this grain's turn, so that both hold the same.
/// </summary>
internal sealed class PubSubGrain(Engine engine) : Grain, IPubSubGrain
{
    private const string StateName = "subscriptions";

    private PersistentState<StoredSubscriptions> _stored = null!;
    private long _lastId;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        IGrainStorage storage = PersistentStates.Storage(engine.Services, ProviderConstants.DEFAULT_PUBSUB_PROVIDER_NAME, "Streams");
        _stored = new PersistentState<StoredSubscriptions>(Activation, StateName, storage);
        await ((IActivationFacet)_stored).Load(cancellationToken);
    }

    public Task<ImmutableArray<StoredSubscription>> Read() => Task.FromResult(_stored.State.Subscriptions);

    public async Task<Guid> Add(string grain, Action<StoredSubscription> added)
    {
        StoredSubscription subscription = new() { SubscriptionId = NextId(), Grain = grain };
        await Write(_stored.State.Subscriptions.Add(subscription));
        added(subscription);
        return subscription.SubscriptionId;
    }

    public async Task<bool> Remove(Guid id, Action removed)
    {
        ImmutableArray<StoredSubscription> left = _stored.State.Subscriptions.RemoveAll(s => s.SubscriptionId == id);
        bool isKnown = left.Length < _stored.State.Subscriptions.Length;
        if (isKnown) await Write(left);
        removed();
        return isKnown;
    }

    private async Task Write(ImmutableArray<StoredSubscription> subscriptions)
    {
        try
        {
            _stored.State = new StoredSubscriptions { Subscriptions = subscriptions };
            if (subscriptions.IsEmpty) await _stored.ClearStateAsync();
            else await _stored.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Never twice for one stream: the clock goes on between activations, the count within one.</summary>
    private Guid NextId()
    {
        _lastId = Math.Max(_lastId + 1, engine.Time.GetUtcNow().UtcTicks);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, _lastId);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], StableKeyHash.Of(this.GetPrimaryKeyString()));
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], StableKeyHash.Of(StateName));
        return new Guid(bytes, bigEndian: true);
    }
}
