using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Reading;

internal static class InterfaceReader
{
    /// <summary>Null when the declaration is no grain interface, or another part of it is the one that is read.</summary>
    public static Finding<InterfaceShape>? Read(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        context.SemanticModel.GetDeclaredSymbol((TypeDeclarationSyntax)context.Node, cancellation) is INamedTypeSymbol type
        && KnownTypes.IsGrainInterface(type)
        && !IsMarker(type)
        && Parts.IsFirst(type, context.Node, cancellation)
            ? Read(type)
            : null;

    private static Finding<InterfaceShape> Read(INamedTypeSymbol type)
    {
        var members = type.AllInterfaces.Insert(0, type).SelectMany(owner => owner.GetMembers()).ToArray();
        var faults = members.SelectMany(member => MemberRules.Refuse(member).Select(fault => (member, fault.Rule, fault.Words))).ToArray();
        var refusals = Reach(type)
            .Concat(faults.Where(fault => IsToldHere(fault.member.ContainingType, type)).Select(fault => Tell(fault.Rule, fault.member, type, fault.Words)))
            .ToArray();
        return new(faults.Length + refusals.Length == 0 ? Shape(type, members.Where(MemberRules.IsCall).Cast<IMethodSymbol>()) : null, new([.. refusals]));
    }

    private static IEnumerable<Refusal> Reach(INamedTypeSymbol type) =>
        KnownTypes.IsFileLocal(type) ? [Tell(Refusals.FileLocal, type, type)]
        : KnownTypes.IsReachable(type) ? []
        : [Tell(Refusals.HiddenInterface, type, type)];

    // A contract's faults are told once: where it is declared, if that is here.
    private static bool IsToldHere(INamedTypeSymbol owner, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(owner, type)
        || !KnownTypes.IsGrainInterface(owner)
        || !SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, type.ContainingAssembly);

    private static Refusal Tell(DiagnosticDescriptor rule, ISymbol member, INamedTypeSymbol type, params string[] words) =>
        Refusal.Of(rule, member, SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? member : type, words);

    private static InterfaceShape Shape(INamedTypeSymbol type, IEnumerable<IMethodSymbol> methods)
    {
        var parameters = TypeParameterReader.All(type).ToImmutableArray();
        var names = new TypeNames(parameters.Select(p => p.Name));
        var name = UniqueName.Of(type) + "_Reference";
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : Space(type.ContainingNamespace);
        var arity = parameters.Length == 0 ? "" : "<" + new string(',', parameters.Length - 1) + ">";
        var reference = "global::" + (space.Length == 0 ? name : space + "." + name) + arity;
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        return new InterfaceShape(
            space,
            name,
            names.Bare(type),
            new Registration(TypeNames.Open(type), reference),
            TypeParameterReader.Read(parameters, names),
            new([.. methods.Select(m => MethodReader.Read(m, CallClass(m.Name, calls), names))]));
    }

    private static string CallClass(string method, Dictionary<string, int> calls)
    {
        calls.TryGetValue(method, out var before);
        calls[method] = before + 1;
        return before == 0 ? $"{method}Call" : $"{method}Call{before + 1}";
    }

    // IGrainWithStringKey and its kind: the engine's own words for what a key is.
    private static bool IsMarker(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is "Orleans" or "Orleans.Runtime" && type.GetMembers().IsEmpty;

    private static string Space(INamespaceSymbol space) => space.ContainingNamespace.IsGlobalNamespace
        ? TypeNames.Identifier(space.Name)
        : Space(space.ContainingNamespace) + "." + TypeNames.Identifier(space.Name);
}
