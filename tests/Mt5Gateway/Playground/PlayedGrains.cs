using System.Collections.Concurrent;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Orleans;
using Orleans.Runtime;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>The grains a gateway meets, played. Terminals may be the real ones of a cluster.</summary>
internal sealed class PlayedGrains(IGrainFactory? real = null) : IGrainFactory
{
    public PlayedTerminal Terminal { get; } = new() { Feed = new(Desk.Acme, Desk.Feed, []) };

    public PlayedFeed Feed { get; } = new();

    public ConcurrentDictionary<string, PlayedSymbol> Symbols { get; } = new(StringComparer.Ordinal);

    public PlayedSymbol Symbol(string name) => Symbols.GetOrAdd(name, _ => new());

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        if (typeof(TGrainInterface) == typeof(ITerminalGrain)) return real is null ? (TGrainInterface)(object)Terminal : real.GetGrain<TGrainInterface>(primaryKey);
        if (typeof(TGrainInterface) == typeof(IFeedGrain)) return (TGrainInterface)(object)Feed;
        return (TGrainInterface)(object)Symbol(MarketDataKeys.SeriesOf(primaryKey).Symbol.Value);
    }

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver =>
        real is null ? (TGrainObserverInterface)obj : real.CreateObjectReference<TGrainObserverInterface>(obj);

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => real?.DeleteObjectReference<TGrainObserverInterface>(obj);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => throw new NotSupportedException();

    public IAddressable GetGrain(GrainId grainId) => throw new NotSupportedException();

    public IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw new NotSupportedException();
}
