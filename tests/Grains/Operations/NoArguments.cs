using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Arus.Grains.Tests.Operations;

/// <summary>A request without arguments.</summary>
public class NoArguments : DispatchProxy
{
    public static IInvokable Instance { get; } = Create<IInvokable, NoArguments>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.ReturnType is { IsValueType: true } type && type != typeof(void) ? Activator.CreateInstance(type) : null;
}
