using System.Reflection;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Tests;

/// <summary>
/// One method of a grain that holds something of acme's (or of the platform's): how it is called, and by whom it must be refused.
/// </summary>
/// <param name="Method">As <c>IHubGrain.View</c>.</param>
/// <param name="Call">Calls it as a caller.</param>
/// <param name="Strangers">Of the greatest role, but elsewhere.</param>
/// <param name="Small">At home, but of too small a role or without the scope; empty where the method has no role or scope to ask.</param>
/// <param name="Trace">For a method that answers nothing: what it would have changed. Null where it answers.</param>
public sealed record IsolationCase(
    string Method,
    Func<object, Caller, Task> Call,
    ImmutableArray<Caller> Strangers,
    ImmutableArray<Caller> Small,
    Func<object, Task<string>>? Trace = null)
{
    public override string ToString() => Method;

    /// <summary>The code of the refusal, or null when the call was let through.</summary>
    public static string? CodeOf(Task call)
    {
        object answer = call.GetType().GetProperty("Result", BindingFlags.Public | BindingFlags.Instance)!.GetValue(call)!;
        return (answer.GetType().GetProperty("Refusal")?.GetValue(answer) as Refusal)?.Code;
    }
}
