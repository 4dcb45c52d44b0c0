using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Reading;

internal static class ClassReader
{
    private static readonly string[] s_messageAttributes = ["Alias", "GenerateSerializer"];

    /// <summary>The open type of a grain class that can be activated; null when the declaration is no grain class.</summary>
    public static Finding<string>? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol((TypeDeclarationSyntax)context.Node, cancellation) is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
            || !KnownTypes.IsGrainClass(type)
            || !Parts.IsFirst(type, context.Node, cancellation))
        {
            return null;
        }

        var refusals = Refuse(type).ToArray();
        return new(type.IsAbstract || refusals.Length > 0 ? null : TypeNames.Open(type), new([.. refusals]));
    }

    private static IEnumerable<Refusal> Refuse(INamedTypeSymbol type)
    {
        if (!type.IsAbstract && (KnownTypes.IsFileLocal(type) || !KnownTypes.IsReachable(type)))
        {
            yield return Refusal.Of(Refusals.HiddenClass, type);
        }

        foreach (var name in s_messageAttributes.Where(name => Attributes.Has(type, "Orleans", name + "Attribute")))
        {
            yield return Refusal.Of(Refusals.ClassAttribute, type, name);
        }

        foreach (var member in type.GetMembers().Where(member => Attributes.Has(member, "Orleans.Concurrency", "AlwaysInterleaveAttribute")))
        {
            yield return Refusal.Of(Refusals.ClassInterleave, member);
        }
    }
}
