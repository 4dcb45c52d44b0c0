using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Orleans.Embedded.Generator.Reading;

/// <summary>
/// How types are written inside one reference class. A method's type parameter that has the name of one of the class's
/// own is renamed: an inherited <c>M&lt;T&gt;</c> in a reference to <c>IFoo&lt;T&gt;</c> has two different Ts.
/// </summary>
internal sealed class TypeNames(IEnumerable<string> classParameters)
{
    private static readonly SymbolDisplayFormat s_bare = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_annotated =
        s_bare.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly HashSet<string> _taken = [.. classParameters];

    /// <summary>A type with its nullable annotations.</summary>
    public string Annotated(ITypeSymbol type) => type.TypeKind == TypeKind.Dynamic
        ? type.NullableAnnotation == NullableAnnotation.Annotated ? "object?" : "object"
        : Write(type, s_annotated);

    /// <summary>A type as <c>typeof</c> takes it.</summary>
    public string Bare(ITypeSymbol type) => type.TypeKind == TypeKind.Dynamic ? "object" : Write(type, s_bare);

    /// <summary>An open type: <c>global::N.Outer&lt;&gt;.IFoo&lt;,&gt;</c>.</summary>
    public static string Open(INamedTypeSymbol type) =>
        (type.IsGenericType ? type.ConstructUnboundGenericType() : type).ToDisplayString(s_bare);

    public string Parameter(ITypeParameterSymbol parameter) =>
        parameter.TypeParameterKind == TypeParameterKind.Method && _taken.Contains(parameter.Name)
            ? parameter.Name + "_"
            : Identifier(parameter.Name);

    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private string Write(ITypeSymbol type, SymbolDisplayFormat format) => string.Concat(type.ToDisplayParts(format).Select(part =>
        part.Kind == SymbolDisplayPartKind.TypeParameterName && part.Symbol is ITypeParameterSymbol parameter
            ? Parameter(parameter)
            : part.ToString()));
}
