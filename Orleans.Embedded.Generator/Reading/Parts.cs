using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orleans.Embedded.Generator.Reading;

/// <summary>The declarations the generator looks at: those with a base list, once a type.</summary>
internal static class Parts
{
    public static bool IsInterface(SyntaxNode node) => node is InterfaceDeclarationSyntax { BaseList: not null };

    public static bool IsClass(SyntaxNode node) => node is ClassDeclarationSyntax { BaseList: not null } or RecordDeclarationSyntax { BaseList: not null };

    public static bool IsFirst(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Length == 1
        || type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .First(part => part is TypeDeclarationSyntax { BaseList: not null }) == node;
}
