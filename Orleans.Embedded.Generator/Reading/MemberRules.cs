using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator.Reading;

internal static class MemberRules
{
    public static IEnumerable<(DiagnosticDescriptor Rule, string[] Words)> Refuse(ISymbol member) => member switch
    {
        { IsStatic: true, IsAbstract: true } and not IMethodSymbol { AssociatedSymbol: not null } => [(Refusals.StaticAbstract, [])],
        { IsStatic: true } => [],
        IPropertySymbol { IsIndexer: true } => [(Refusals.Member, ["an indexer"])],
        IPropertySymbol => [(Refusals.Member, ["a property"])],
        IEventSymbol => [(Refusals.Member, ["an event"])],
        _ => IsCall(member, out var method) ? MethodRules.Refuse(method!) : [],
    };

    /// <summary>A method that a reference sends. One with a body that nobody can replace runs where it is called.</summary>
    public static bool IsCall(ISymbol member, out IMethodSymbol? method)
    {
        method = member as IMethodSymbol;
        return method is { IsStatic: false, MethodKind: MethodKind.Ordinary } && (method.IsAbstract || method.IsVirtual);
    }
}
