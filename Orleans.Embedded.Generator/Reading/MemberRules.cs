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
        IMethodSymbol method when IsCall(method) => MethodRules.Refuse(method),
        _ => [],
    };

    /// <summary>A method that a reference sends. One with a body that nobody can replace runs where it is called.</summary>
    public static bool IsCall(ISymbol member) =>
        member is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } && (member.IsAbstract || member.IsVirtual);
}
