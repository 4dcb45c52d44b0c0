using System.ComponentModel;
using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>
/// One request. The generated subclass holds the arguments; this holds the way from caller to callee. A request that ends
/// before its caller's call returns goes back to the thread's pool and costs nothing; any other lives as long as it is in flight.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class GrainCall : IInvokable
{
    public abstract GrainMethod Method { get; }

    public abstract int ArgumentCount { get; }

    /// <summary>The argument that cancels, where the method takes one.</summary>
    public virtual CancellationToken Cancellation
    {
        get => default;
        set { }
    }

    /// <summary>Calls the method on the grain.</summary>
    public abstract Task Start(object target);

    public abstract object? GetArgument(int index);

    public abstract void SetArgument(int index, object? value);

    /// <summary>The size of the arguments, in bytes, as they would travel.</summary>
    public abstract long Weigh();

    /// <summary>Forgets the arguments and returns to the thread's pool.</summary>
    public abstract void Free();

    int IInvokable.GetArgumentCount() => ArgumentCount;

    string IInvokable.GetMethodName() => Method.Name;

    string IInvokable.GetInterfaceName() => Method.Interface.Name;

    string IInvokable.GetActivityName() => Method.ToString();

    MethodInfo IInvokable.GetMethod() => Method.Info;

    Type IInvokable.GetInterfaceType() => Method.Interface;

    CancellationToken IInvokable.GetCancellationToken() => Cancellation;
}
