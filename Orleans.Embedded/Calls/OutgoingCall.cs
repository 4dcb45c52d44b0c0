using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>A request on its way through the outgoing filters, before it is sent.</summary>
internal sealed class OutgoingCall(GrainCall call, ReferenceTarget target, object grain, IOutgoingGrainCallFilter[] filters) : IOutgoingGrainCallContext
{
    private int _next;
    private Task? _inner;
    private object? _result;
    private bool _isReplaced;

    public IInvokable Request => call;

    public object Grain => grain;

    public GrainId? SourceId => call.Caller?.Activation.GrainId;

    public GrainId TargetId => target.GrainId;

    public MethodInfo InterfaceMethod => call.Method.Info;

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(call.Method.Interface.FullName!);

    public string InterfaceName => call.Method.Interface.Name;

    public string MethodName => call.Method.Name;

    public IGrainContext? SourceContext => call.Caller?.Activation;

    public object? Result
    {
        get => _isReplaced ? _result : _inner is { IsCompletedSuccessfully: true } done ? call.ResultOf(done) : null;
        set
        {
            _result = value;
            _isReplaced = true;
        }
    }

    public Task Invoke()
    {
        if (_next < filters.Length) return filters[_next++].Invoke(this);
        return _inner = target.Engine.Dispatch(call, target);
    }
}
