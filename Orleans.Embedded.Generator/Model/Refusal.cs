using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator.Model;

/// <summary>A contract that the engine cannot carry: which rule, where, and the words of its message.</summary>
internal sealed record Refusal(DiagnosticDescriptor Rule, SourcePlace? Place, EquatableArray<string> Words)
{
    /// <summary>Of a member, told at its own place, or at that of <paramref name="at"/> when it is inherited.</summary>
    public static Refusal Of(DiagnosticDescriptor rule, ISymbol member, ISymbol at, params string[] words) =>
        new(rule, SourcePlace.Of(at), new([member.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), .. words]));

    public static Refusal Of(DiagnosticDescriptor rule, ISymbol member, params string[] words) => Of(rule, member, member, words);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place?.ToLocation(), [.. Words]);
}
