using System.Collections.Concurrent;
using Arus.Grains.Abstractions.MarketData;
using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>Streams that keep what they are given.</summary>
internal sealed class RecordedStreams : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, object> _streams = new();

    public string Name => MarketStreams.Provider;

    public bool IsRewindable => false;

    /// <summary>Of the ticks of a symbol of the desk's own feed.</summary>
    public RecordedStream<TickBatch> this[string symbol] => (RecordedStream<TickBatch>)this.Ticks(new(Desk.Acme, Desk.Feed, new(symbol)));

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => (IAsyncStream<T>)_streams.GetOrAdd(streamId, static id => new RecordedStream<T>(id));
}
