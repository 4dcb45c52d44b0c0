using System.Reflection;

namespace Orleans.Embedded.Contracts;

internal static class InterfaceRules
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static void Check(Type contract, ContractWalk walk)
    {
        foreach (Type part in contract.GetInterfaces().Append(contract))
        {
            if (!ContractCheck.IsOurs(part) && walk.Enter(part)) CheckOne(part, walk);
        }
    }

    private static void CheckOne(Type contract, ContractWalk walk)
    {
        string name = TypeNames.Of(contract);
        walk.Name(contract);
        foreach (PropertyInfo property in contract.GetProperties(Declared).Where(p => !p.GetAccessors(true)[0].IsStatic))
            walk.Report(contract, $"{name}.{property.Name}", $"{name}.{property.Name} is a property, which a reference to a grain cannot answer: write a method that returns a Task");
        foreach (EventInfo happening in contract.GetEvents(Declared))
            walk.Report(contract, $"{name}.{happening.Name}", $"{name}.{happening.Name} is an event, which cannot cross a call: take an IGrainObserver, or publish to a stream");

        Dictionary<string, string> aliases = new(StringComparer.Ordinal);
        foreach (MethodInfo method in contract.GetMethods(Declared).Where(m => m is { IsStatic: false, IsSpecialName: false, IsVirtual: true, IsFinal: false }))
        {
            foreach (string alias in Attributes.Aliases(method))
            {
                if (!aliases.TryAdd(alias, method.Name))
                    walk.Report(contract, $"{name}.{method.Name}", $"{name}.{method.Name} and {name}.{aliases[alias]} both have [Alias(\"{alias}\")]: give one of them another");
            }

            MethodRules.Check(method, $"{name}.{method.Name}", walk);
        }
    }
}
