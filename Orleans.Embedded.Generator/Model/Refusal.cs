using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator.Model;

/// <summary>A contract that the engine cannot carry: which rule, where, and the words of its message.</summary>
internal sealed record Refusal(DiagnosticDescriptor Rule, SourcePlace? Place, EquatableArray<string> Words)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place?.ToLocation(), [.. Words]);
}
