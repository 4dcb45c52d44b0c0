namespace Orleans.Embedded.Contracts;

internal static class ContractCheck
{
    public static ImmutableArray<ContractFault> Check(IEnumerable<Type> grainInterfaces, IEnumerable<Type> grainClasses) => [];
}
