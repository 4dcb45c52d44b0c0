using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded.Contracts;

/// <summary>A state type makes its own empty value, is replaced and never changed, and comes back from storage whole.</summary>
internal static class StateRules
{
    public static void Check(Type grain, string name, ContractWalk walk)
    {
        foreach (ConstructorInfo constructor in grain.GetConstructors())
        {
            foreach (ParameterInfo parameter in constructor.GetParameters().Where(p => p.IsDefined(typeof(PersistentStateAttribute), false)))
                CheckParameter(grain, parameter, $"{name}({parameter.Name})", walk);
        }
    }

    private static void CheckParameter(Type grain, ParameterInfo parameter, string where, ContractWalk walk)
    {
        Type type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            walk.Report(grain, where, $"{where} has [PersistentState] and is {TypeNames.Of(type)}: write IPersistentState<T> of the state's type");
            return;
        }

        Type state = type.GetGenericArguments()[0];
        if (!HasEmptyValue(state))
        {
            walk.Report(
                state,
                where,
                $"{TypeNames.Of(state)} has no public constructor without parameters, so that {where} has no empty value to begin with: "
                + "write a sealed record with { get; init; } members and safe defaults");
        }

        walk.Follow(grain, state, where, ContractUse.State);
    }

    /// <summary>The default of an immutable array is none that could be used.</summary>
    private static bool HasEmptyValue(Type state) => state.IsValueType
        ? !(state.IsGenericType && state.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        : !state.IsAbstract && state.GetConstructor(Type.EmptyTypes) is not null;
}
