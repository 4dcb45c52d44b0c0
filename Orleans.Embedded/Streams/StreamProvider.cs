using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>The streams of one name. They carry events inside this process and store none.</summary>
internal sealed partial class StreamProvider : IStreamProvider, IDisposable
{
    private readonly ConcurrentDictionary<StreamId, StreamTopic> _topics = new();
    private readonly ILogger<StreamProvider> _log;
    private readonly GrainKind _pubSub;
    private readonly ImplicitSubscribers _implicit;
    private long _clients;

    public StreamProvider(string name, Engine engine, EmbeddedStreamOptions options, ILogger<StreamProvider> log)
    {
        Name = name;
        Engine = engine;
        Options = options;
        QueueLimit = Math.Max(options.QueueLimit ?? engine.Options.StreamQueueLimit, 1);
        Counters = new StreamCounters(name);
        _log = log;
        _pubSub = engine.Catalog.KindOf(typeof(IPubSubGrain), null);
        _implicit = new ImplicitSubscribers(engine.Catalog);
    }

    public string Name { get; }

    /// <summary>What has been delivered is gone.</summary>
    public bool IsRewindable => false;

    public Engine Engine { get; }

    public EmbeddedStreamOptions Options { get; }

    public int QueueLimit { get; }

    public StreamCounters Counters { get; }

    public IAsyncStream<T> GetStream<T>(StreamId streamId)
    {
        if (streamId == default) throw new ArgumentException("A stream id has a key", nameof(streamId));
        StreamTopic topic = _topics.GetOrAdd(streamId, static (id, provider) => new StreamTopic<T>(provider, id), this);
        return topic is StreamTopic<T> typed
            ? new AsyncStream<T>(typed)
            : throw new InvalidOperationException($"Stream {streamId} of '{Name}' carries {topic.ElementType}, not {typeof(T)}: give events of another type another namespace");
    }

    public IEnumerable<GrainId> ImplicitSubscribers(StreamId stream) => _implicit.Of(stream);

    /// <summary>Asks the grain that keeps a stream's subscriptions.</summary>
    public Task<TResult> Ask<TResult>(StreamId stream, string what, Func<PubSubGrain, Task<TResult>> ask)
    {
        GrainId keeper = GrainId.Create(_pubSub.Type, $"{Name}/{stream}");
        return (Task<TResult>)Engine.Dispatch(new PubSubCall<TResult>(what, ask), new ReferenceTarget(Engine, keeper, _pubSub, typeof(IPubSubGrain)));
    }

    public long NextClient() => Interlocked.Increment(ref _clients);

    public void Dispose() => Counters.Dispose();
}
