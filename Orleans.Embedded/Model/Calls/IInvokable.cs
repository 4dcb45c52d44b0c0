using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>A request: its method and its arguments.</summary>
public interface IInvokable
{
    int GetArgumentCount();

    object? GetArgument(int index);

    void SetArgument(int index, object value);

    string GetMethodName();

    string GetInterfaceName();

    string GetActivityName();

    MethodInfo GetMethod();

    Type GetInterfaceType();

    TimeSpan? GetDefaultResponseTimeout() => null;

    CancellationToken GetCancellationToken() => CancellationToken.None;

    bool TryCancel() => false;

    bool IsCancellable => false;
}
