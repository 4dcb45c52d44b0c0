using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>A request on its way through the incoming filters: silo-wide in order of registration, then the grain's own, then the method.</summary>
internal sealed class IncomingCall(GrainCall call) : IIncomingGrainCallContext
{
    private IIncomingGrainCallFilter[] _filters = [];
    private int _next;
    private Task? _inner;
    private object? _result;
    private bool _isReplaced;

    public IInvokable Request => call;

    public object Grain { get; private set; } = null!;

    public GrainId? SourceId => call.Caller?.Activation.GrainId;

    public GrainId TargetId => call.TargetId;

    public MethodInfo InterfaceMethod => call.Method.Info;

    public MethodInfo ImplementationMethod => call.Target!.Kind.ImplementationOf(call.Method);

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(call.Method.Interface.FullName!);

    public string InterfaceName => call.Method.Interface.Name;

    public string MethodName => call.Method.Name;

    public IGrainContext TargetContext => call.Target!;

    public object? Result
    {
        get => _isReplaced ? _result : _inner is { IsCompletedSuccessfully: true } done ? call.ResultOf(done) : null;
        set
        {
            _result = value;
            _isReplaced = true;
        }
    }

    /// <summary>The answer when the filters have all ended without waiting.</summary>
    internal Task Outcome => _isReplaced || _inner is not { IsCompletedSuccessfully: true } ? call.TaskOf(Result) : _inner;

    public Task Invoke()
    {
        if (_next < _filters.Length) return _filters[_next++].Invoke(this);
        if (_next == _filters.Length && Grain is IIncomingGrainCallFilter own)
        {
            _next++;
            return own.Invoke(this);
        }

        return _inner = call.Begin(Grain);
    }

    internal Task Begin(IIncomingGrainCallFilter[] filters, object grain)
    {
        _filters = filters;
        Grain = grain;
        return Invoke();
    }

    internal void Recycle()
    {
        _next = 0;
        _inner = null;
        _result = null;
        _isReplaced = false;
        Grain = null!;
    }
}
