using System.Reflection;

namespace Orleans.Embedded.Contracts;

/// <summary>
/// Refuses at start what Microsoft.Orleans refuses at compile time or fails on later, and every message that could change after
/// it is sent: nothing is copied between grains, so that immutability is what keeps them apart.
/// </summary>
internal static class ContractCheck
{
    private static readonly Assembly s_ours = typeof(ContractCheck).Assembly;

    public static ImmutableArray<ContractFault> Check(IEnumerable<Type> grainInterfaces, IEnumerable<Type> grainClasses)
    {
        Type[] interfaces = Sorted(grainInterfaces);
        Type[] classes = Sorted(grainClasses);
        ContractWalk walk = new();
        foreach (Type contract in interfaces) InterfaceRules.Check(contract, walk);
        foreach (Type grain in classes) GrainClassRules.Check(grain, walk);
        ImplementationRules.Check(interfaces, classes, walk);
        foreach (Assembly assembly in interfaces.Concat(classes).Select(type => type.Assembly).Distinct())
        {
            ExceptionRules.Check(assembly, walk);
            foreach (Type stray in AssemblyTypes.Of(assembly).Strays) walk.FollowStray(stray);
        }

        return walk.Faults();
    }

    /// <summary>For what no grain interface names: the events of a stream.</summary>
    public static ImmutableArray<ContractFault> CheckEvent(Type value)
    {
        ContractWalk walk = new();
        walk.Follow(value, value, $"A stream of {TypeNames.Of(value)}", ContractUse.Message);
        return walk.Faults();
    }

    /// <summary>The engine's own interfaces and types keep the signatures of Microsoft.Orleans, lists and arrays included.</summary>
    internal static bool IsOurs(Type type) => type.Assembly == s_ours;

    private static Type[] Sorted(IEnumerable<Type> types) =>
        [.. types.Where(type => !IsOurs(type)).Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
