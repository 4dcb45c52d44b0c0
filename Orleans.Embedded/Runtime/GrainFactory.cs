using System.Globalization;
using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>Makes references. Usable from any thread.</summary>
internal sealed class GrainFactory(Engine engine) : IGrainFactory
{
    private long _observerCount;

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey => Get<TGrainInterface>(GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey => Get<TGrainInterface>(GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        if (string.IsNullOrWhiteSpace(primaryKey)) throw new ArgumentException("A grain's key is neither empty nor blank", nameof(primaryKey));
        return Get<TGrainInterface>(IdSpan.Create(primaryKey), grainClassNamePrefix);
    }

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)Get(grainInterfaceType, IdSpan.Create(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        (IGrain)Get(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        (IGrain)Get(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey), null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)engine.Catalog.Reference(engine, grainId, engine.Catalog.KindOf(grainId.Type), typeof(TGrainInterface));

    public IAddressable GetGrain(GrainId grainId)
    {
        GrainKind kind = engine.Catalog.KindOf(grainId.Type);
        return engine.Catalog.Reference(engine, grainId, kind, kind.MainInterface);
    }

    public IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType)
    {
        Type type = engine.Catalog.Interfaces.First(i => i.FullName == interfaceType.ToString());
        return engine.Catalog.Reference(engine, grainId, engine.Catalog.KindOf(grainId.Type), type);
    }

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is GrainReference) throw new ArgumentException("The object is a reference already", nameof(obj));
        if (TurnContext.Current is not null) throw new InvalidOperationException("CreateObjectReference is not for use inside a grain: a grain's own reference is this.AsReference<T>()");
        GrainKind kind = engine.Catalog.ObserverKind(typeof(TGrainObserverInterface));
        GrainId id = GrainId.Create(kind.Type, Interlocked.Increment(ref _observerCount).ToString(CultureInfo.InvariantCulture));
        Activation activation = new(engine, kind, id);
        activation.Observe(obj);
        engine.Directory.Add(activation);
        return (TGrainObserverInterface)(object)engine.Catalog.Reference(engine, id, kind, typeof(TGrainObserverInterface));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainReference reference) throw new ArgumentException("Give the reference that CreateObjectReference returned", nameof(obj));
        if (engine.Directory.Peek(reference.GrainId) is not { } observer) return;
        observer.Forget();
        engine.Directory.Remove(observer);
    }

    private TGrainInterface Get<TGrainInterface>(IdSpan key, string? prefix) => (TGrainInterface)(object)Get(typeof(TGrainInterface), key, prefix);

    private GrainReference Get(Type grainInterface, IdSpan key, string? prefix)
    {
        GrainKind kind = engine.Catalog.KindOf(grainInterface, prefix);
        return engine.Catalog.Reference(engine, GrainId.Create(kind.Type, key), kind, grainInterface);
    }
}
