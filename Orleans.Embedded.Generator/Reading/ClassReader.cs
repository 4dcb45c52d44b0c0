using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Reading;

internal static class ClassReader
{
    /// <summary>The open type of a concrete grain class; null when the declaration is none.</summary>
    public static Finding<string>? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol((TypeDeclarationSyntax)context.Node, cancellation) is not INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class } type
            || !KnownTypes.IsGrainClass(type)
            || !Parts.IsFirst(type, context.Node, cancellation))
        {
            return null;
        }

        return KnownTypes.IsReachable(type) && !KnownTypes.IsFileLocal(type)
            ? new(TypeNames.Open(type), default)
            : new(null, new([new Refusal(Refusals.HiddenClass, SourcePlace.Of(type), new([type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)]))]));
    }
}
