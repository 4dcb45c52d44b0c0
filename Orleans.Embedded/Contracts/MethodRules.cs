using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Embedded.Contracts;

internal static class MethodRules
{
    public static void Check(MethodInfo method, string name, ContractWalk walk)
    {
        CheckResult(method, name, walk);
        CheckParameters(method, name, walk);
        if (Attributes.WrongTimeSpan<ResponseTimeoutAttribute>(method) is { } text)
            Report(method, name, $"{name} has [ResponseTimeout(\"{text}\")], which is no positive time span: write it as \"hh:mm:ss\", such as \"00:00:30\"", walk);
    }

    private static void CheckResult(MethodInfo method, string name, ContractWalk walk)
    {
        Type result = method.ReturnType;
        if (result == typeof(void) || result == typeof(Task) || result == typeof(ValueTask)) return;
        Type? definition = result.IsGenericType ? result.GetGenericTypeDefinition() : null;
        if (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
        {
            Type answer = result.GetGenericArguments()[0];
            if (method.IsDefined(typeof(OneWayAttribute), false))
                Report(method, name, $"{name} is [OneWay] and returns {TypeNames.Of(result)}, which never arrives: return Task, or remove [OneWay]", walk);
            if (IsSequence(answer)) ReportSequence(method, name, walk);
            else walk.Follow(method.DeclaringType!, answer, $"{name}'s result", ContractUse.Message);
        }
        else if (definition == typeof(IAsyncEnumerable<>))
        {
            ReportSequence(method, name, walk);
        }
        else
        {
            Report(method, name, $"{name} returns {TypeNames.Of(result)}: write {(result.IsByRef ? "Task" : $"Task<{TypeNames.Of(result)}>")}", walk);
        }
    }

    private static void CheckParameters(MethodInfo method, string name, ContractWalk walk)
    {
        int tokens = 0;
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            Type type = parameter.ParameterType;
            if (type == typeof(CancellationToken)) tokens++;
            else if (type.IsByRef) Report(method, name, $"{name}({parameter.Name}) is passed by reference, which ends at the caller: pass it by value, and return what the method changes", walk);
            else if (IsSequence(type)) ReportSequence(method, name, walk);
            else walk.Follow(method.DeclaringType!, type, $"{name}({parameter.Name})", ContractUse.Message);
        }

        if (tokens > 1) Report(method, name, $"{name} takes {tokens} CancellationTokens and only one flows: keep one, as the last parameter", walk);
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static void ReportSequence(MethodInfo method, string name, ContractWalk walk) =>
        Report(method, name, $"{name}: the embedded engine does not carry IAsyncEnumerable: answer a page, or use a stream", walk);

    private static void Report(MethodInfo method, string name, string text, ContractWalk walk) => walk.Report(method.DeclaringType!, name, text);
}
