using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Orleans.Embedded.Calls;

/// <summary>One method of a grain interface: made once by the generated reference, shared by every engine of the process.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainMethod
{
    private const int QueuedAfterSlow = 64;
    private static int s_count;
    private readonly Type[] _parameterTypes;
    private readonly int _genericArity;
    private MethodInfo? _info;
    private int _queuedCalls;

    public GrainMethod(
        Type grainInterface,
        string name,
        string? alias,
        GrainMethodFlags flags,
        string? responseTimeout,
        Type[] parameterTypes,
        int genericArity = 0)
    {
        Interface = grainInterface;
        Name = name;
        Alias = alias;
        Flags = flags;
        ResponseTimeout = responseTimeout is null ? null : TimeSpan.Parse(responseTimeout, CultureInfo.InvariantCulture);
        _parameterTypes = parameterTypes;
        _genericArity = genericArity;
        Index = Interlocked.Increment(ref s_count) - 1;
    }

    public Type Interface { get; }

    public string Name { get; }

    public string? Alias { get; }

    public GrainMethodFlags Flags { get; }

    public TimeSpan? ResponseTimeout { get; }

    /// <summary>Dense over the process, so that per-method figures are an array access.</summary>
    internal int Index { get; }

    internal bool IsOneWay => (Flags & GrainMethodFlags.OneWay) != 0;

    internal bool IsAlwaysInterleave => (Flags & GrainMethodFlags.AlwaysInterleave) != 0;

    internal bool IsReadOnly => (Flags & GrainMethodFlags.ReadOnly) != 0;

    internal MethodInfo Info => _info ??= FindInfo();

    /// <summary>
    /// A method that held its caller's thread long is queued for its next calls, so that callers who do not wait go on in
    /// parallel; then it is tried again.
    /// </summary>
    internal bool IsSlow() => _queuedCalls > 0 && _queuedCalls-- > 0;

    internal void FoundSlow() => _queuedCalls = QueuedAfterSlow;

    public override string ToString() => $"{Interface.Name}.{Name}";

    private MethodInfo FindInfo()
    {
        foreach (MethodInfo candidate in Interface.GetMethods())
        {
            if (candidate.Name != Name || candidate.GetGenericArguments().Length != _genericArity) continue;
            ParameterInfo[] parameters = candidate.GetParameters();
            if (_genericArity > 0 && parameters.Length == _parameterTypes.Length) return candidate;
            if (parameters.Select(p => p.ParameterType).SequenceEqual(_parameterTypes)) return candidate;
        }

        throw new MissingMethodException(Interface.FullName, Name);
    }
}
