using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Contracts;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>The grain interfaces and classes that this host knows: read once from what the generator wrote into the assemblies.</summary>
internal sealed class GrainCatalog
{
    private readonly FrozenDictionary<Type, Type> _references;
    private readonly ConcurrentDictionary<GrainType, GrainKind> _kinds;
    private readonly FrozenDictionary<Type, ImmutableArray<GrainKind>> _implementations;
    private readonly ImmutableArray<Type> _openClasses;
    private readonly ConcurrentDictionary<Type, ConstructorInvoker> _makers = [];
    private readonly ConcurrentDictionary<Type, GrainKind> _closed = [];
    private readonly Lazy<ImmutableArray<ContractFault>> _faults;
    private readonly TimeSpan _collectionAge;

    public GrainCatalog(IOptions<EmbeddedOptions> options, IOptions<GrainCollectionOptions> collection)
    {
        _collectionAge = collection.Value.CollectionAge;
        _faults = new Lazy<ImmutableArray<ContractFault>>(() => ContractCheck.Check(Interfaces, Classes));
        IEnumerable<Assembly> chosen = options.Value.Assemblies.Count > 0 ? options.Value.Assemblies : AssemblyWalk.WithGrains();
        ImmutableArray<Assembly> assemblies = [.. chosen.Append(typeof(GrainCatalog).Assembly).Distinct()];
        _references = assemblies.SelectMany(a => a.GetCustomAttributes<GrainInterfaceAttribute>()).ToFrozenDictionary(i => i.GrainInterface, i => i.Reference);
        ImmutableArray<Type> classes = [.. assemblies.SelectMany(a => a.GetCustomAttributes<GrainClassAttribute>()).Select(c => c.GrainClass)];
        _openClasses = [.. classes.Where(c => c.IsGenericTypeDefinition)];
        Classes = [.. classes.Where(c => !c.IsGenericTypeDefinition)];
        _kinds = new ConcurrentDictionary<GrainType, GrainKind>();
        foreach (Type type in Classes) Add(new GrainKind(type, GrainTypes.Of(type), _collectionAge));
        _implementations = _kinds.Values
            .SelectMany(kind => kind.Class.GetInterfaces().Where(i => typeof(IAddressable).IsAssignableFrom(i)).Select(i => (Interface: i, Kind: kind)))
            .GroupBy(pair => pair.Interface)
            .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.Kind).OrderBy(k => k.Class.FullName, StringComparer.Ordinal).ToImmutableArray());
    }

    public ImmutableArray<Type> Classes { get; }

    public IEnumerable<Type> Interfaces => _references.Keys;

    public IEnumerable<GrainKind> Kinds => _kinds.Values;

    /// <summary>What is wrong with the contracts: looked at once.</summary>
    public ImmutableArray<ContractFault> Faults => _faults.Value;

    public GrainReference Reference(Engine engine, GrainId id, GrainKind kind, Type grainInterface) =>
        (GrainReference)_makers.GetOrAdd(grainInterface, MakerOf).Invoke(new ReferenceTarget(engine, id, kind, grainInterface))!;

    /// <summary>The class that implements an interface; the prefix chooses where several do.</summary>
    public GrainKind KindOf(Type grainInterface, string? prefix)
    {
        if (!_implementations.TryGetValue(grainInterface, out ImmutableArray<GrainKind> kinds)) return _closed.GetOrAdd(grainInterface, Close);
        if (kinds.Length == 1 && string.IsNullOrEmpty(prefix)) return kinds[0];
        ImmutableArray<GrainKind> chosen = string.IsNullOrEmpty(prefix)
            ? [.. kinds.Where(k => k.Class.Name == grainInterface.Name[1..])]
            : [.. kinds.Where(k => k.Class.FullName!.StartsWith(prefix, StringComparison.Ordinal) || k.Class.Name.StartsWith(prefix, StringComparison.Ordinal))];
        return chosen.Length == 1 ? chosen[0] : throw Ambiguous(grainInterface, prefix, kinds);
    }

    public GrainKind KindOf(GrainType type) =>
        _kinds.TryGetValue(type, out GrainKind? kind) ? kind : throw new ArgumentException($"No grain class is known as '{type}'");

    public GrainKind ObserverKind(Type observer) =>
        _closed.GetOrAdd(observer, static type => new GrainKind(type, GrainType.Create("observer"), Timeout.InfiniteTimeSpan));

    private static ArgumentException Ambiguous(Type grainInterface, string? prefix, ImmutableArray<GrainKind> kinds) => new(
        $"{grainInterface.FullName} is implemented by {string.Join(", ", kinds.Select(k => k.Class.FullName))}"
        + $"{(string.IsNullOrEmpty(prefix) ? "" : $", and the prefix '{prefix}' does not choose one of them")}: pass the class name as prefix to GetGrain");

    private void Add(GrainKind kind)
    {
        if (!_kinds.TryAdd(kind.Type, kind))
            throw new OrleansConfigurationException($"{kind.Class.FullName} and {_kinds[kind.Type].Class.FullName} are both the grain type '{kind.Type}': rename one, or give it [GrainType(\"...\")]");
    }

    private ConstructorInvoker MakerOf(Type grainInterface)
    {
        Type definition = grainInterface.IsGenericType ? grainInterface.GetGenericTypeDefinition() : grainInterface;
        if (!_references.TryGetValue(definition, out Type? reference))
            throw new ArgumentException($"{grainInterface.FullName} is no grain interface of this host: derive it from IGrainWithStringKey in an assembly that the host loads");
        Type closed = grainInterface.IsGenericType ? reference.MakeGenericType(grainInterface.GetGenericArguments()) : reference;
        return ConstructorInvoker.Create(closed.GetConstructor([typeof(ReferenceTarget)])!);
    }

    private GrainKind Close(Type grainInterface)
    {
        if (grainInterface.IsGenericType)
        {
            Type definition = grainInterface.GetGenericTypeDefinition();
            Type? open = _openClasses.FirstOrDefault(c => c.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition));
            if (open is not null)
            {
                Type closed = open.MakeGenericType(grainInterface.GetGenericArguments());
                GrainKind kind = new(closed, GrainTypes.Of(closed), _collectionAge);
                return _kinds.GetOrAdd(kind.Type, kind);
            }
        }

        throw new ArgumentException($"{grainInterface.FullName} has no grain class in this host: write one that implements it, in an assembly that the host loads");
    }
}
