using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Metrics;
using Orleans.Embedded.State;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>A grain class as this engine sees it: how to make one, and what its attributes say.</summary>
internal sealed class GrainKind
{
    private readonly ConstructorInvoker? _constructor;
    private readonly Func<Activation, object>[] _arguments = [];
    private readonly Func<object, GrainCall, bool>? _mayInterleave;
    private readonly ConcurrentDictionary<GrainMethod, MethodInfo> _implementations = [];
    private MethodFigures?[] _figures = [];
    private long _alive;

    public GrainKind(Type grainClass, GrainType type, TimeSpan collectionAge)
    {
        Class = grainClass;
        Type = type;
        IsReentrant = grainClass.IsDefined(typeof(ReentrantAttribute), inherit: true);
        CollectionAge = grainClass.IsDefined(typeof(KeepAliveAttribute), inherit: true) ? Timeout.InfiniteTimeSpan
            : grainClass.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } age ? age.AgeLimit
            : collectionAge;
        if (grainClass.GetCustomAttribute<StatelessWorkerAttribute>() is { } workers)
        {
            IsStatelessWorker = true;
            MostWorkers = workers.MaxLocalWorkers;
        }

        if (grainClass.GetCustomAttribute<MayInterleaveAttribute>() is { } predicate) _mayInterleave = Predicate(grainClass, predicate);
        if (grainClass.IsAbstract || IsObserver) return;

        ConstructorInfo constructor = Constructor(grainClass);
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(Argument)];
    }

    public Type Class { get; }

    public GrainType Type { get; }

    public bool IsReentrant { get; }

    public bool IsStatelessWorker { get; }

    /// <summary>Zero or less leaves the number to the scheduler.</summary>
    public int MostWorkers { get; }

    public bool IsObserver => typeof(IGrainObserver).IsAssignableFrom(Class);

    public TimeSpan CollectionAge { get; }

    /// <summary>The interface a grain's own reference has when it names none.</summary>
    public Type MainInterface => Class.GetInterfaces()
        .Where(i => typeof(IAddressable).IsAssignableFrom(i) && !i.Namespace!.StartsWith("Orleans", StringComparison.Ordinal))
        .OrderByDescending(i => i.GetInterfaces().Length)
        .FirstOrDefault() ?? throw new ArgumentException($"{Class.FullName} implements no grain interface");

    public IEnumerable<(GrainMethod Method, MethodFigures Figures)> Figures =>
        Volatile.Read(ref _figures).OfType<MethodFigures>().Select(f => (f.Method, f));

    public long Alive => Volatile.Read(ref _alive);

    public void Activated() => Interlocked.Increment(ref _alive);

    public void Deactivated() => Interlocked.Decrement(ref _alive);

    public bool MayInterleave(object? instance, GrainCall call) =>
        _mayInterleave is not null && instance is not null && _mayInterleave(instance, call);

    public MethodInfo ImplementationOf(GrainMethod method) => _implementations.GetOrAdd(method, static (method, type) =>
    {
        InterfaceMapping map = type.GetInterfaceMap(method.Interface);
        int index = Array.IndexOf(map.InterfaceMethods, method.Info);
        return index < 0 ? method.Info : map.TargetMethods[index];
    }, Class);

    public MethodFigures FiguresOf(GrainMethod method)
    {
        MethodFigures?[] figures = Volatile.Read(ref _figures);
        return method.Index < figures.Length && figures[method.Index] is { } known ? known : AddFigures(method);
    }

    /// <summary>Runs the constructor on a turn of the activation.</summary>
    public object Create(Activation activation)
    {
        object?[] arguments = new object?[_arguments.Length];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = _arguments[i](activation);
        return _constructor!.Invoke(arguments.AsSpan());
    }

    private MethodFigures AddFigures(GrainMethod method)
    {
        lock (_implementations)
        {
            MethodFigures?[] figures = _figures;
            if (method.Index >= figures.Length) Array.Resize(ref figures, method.Index + 16);
            MethodFigures added = figures[method.Index] ??= new MethodFigures(method);
            Volatile.Write(ref _figures, figures);
            return added;
        }
    }

    private static ConstructorInfo Constructor(Type type)
    {
        ConstructorInfo[] all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return all.FirstOrDefault(c => c.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            ?? all.Where(c => c.IsPublic).MaxBy(c => c.GetParameters().Length)
            ?? throw new OrleansConfigurationException($"{type} has no public constructor: give it one");
    }

    private static Func<Activation, object> Argument(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state) return PersistentStates.Argument(parameter, state);
        if (type == typeof(IGrainContext)) return static activation => activation;
        if (type == typeof(IGrainFactory)) return static activation => activation.Engine.Factory;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
            return activation => activation.Engine.Services.GetRequiredKeyedService(type, keyed.Key);
        if (parameter.HasDefaultValue) return activation => activation.Engine.Services.GetService(type) ?? parameter.DefaultValue!;
        return activation => activation.Engine.Services.GetRequiredService(type);
    }

    private static Func<object, GrainCall, bool> Predicate(Type type, MayInterleaveAttribute attribute)
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        MethodInfo method = type.GetMethod(attribute.CallbackMethodName, any)
            ?? throw new OrleansConfigurationException($"{type} names {attribute.CallbackMethodName} in [MayInterleave] and has no such method: write static bool {attribute.CallbackMethodName}(IInvokable request)");
        return (grain, request) => (bool)method.Invoke(method.IsStatic ? null : grain, [request])!;
    }
}
