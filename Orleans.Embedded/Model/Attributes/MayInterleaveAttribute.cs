namespace Orleans.Concurrency;

/// <summary>Names a method <c>bool F(IInvokable request)</c>, static or the grain's own, that says whether the request may interleave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayInterleaveAttribute(string callbackMethodName) : Attribute
{
    internal string CallbackMethodName { get; } = callbackMethodName;
}
