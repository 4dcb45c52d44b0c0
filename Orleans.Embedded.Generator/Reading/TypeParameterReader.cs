using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Reading;

internal static class TypeParameterReader
{
    public static EquatableArray<TypeParameterShape> Read(IEnumerable<ITypeParameterSymbol> parameters, TypeNames names) => new(
        [.. parameters.Select(p => new TypeParameterShape(names.Parameter(p), Constraints(p, names), Inherited(p)))]);

    /// <summary>A type's own parameters after those of the types around it, as metadata orders them.</summary>
    public static IEnumerable<ITypeParameterSymbol> All(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? All(outer).Concat(type.TypeParameters) : type.TypeParameters;

    private static string Inherited(ITypeParameterSymbol p) => p.IsReferenceType ? "class" : p.IsValueType ? "struct" : "default";

    private static string Constraints(ITypeParameterSymbol p, TypeNames names)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (p.HasReferenceTypeConstraint)
        {
            words.Add(p.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (p.HasUnmanagedTypeConstraint)
        {
            words.Add("unmanaged");
        }
        else if (p.HasValueTypeConstraint)
        {
            words.Add("struct");
        }
        else if (p.HasNotNullConstraint)
        {
            words.Add("notnull");
        }

        words.AddRange(p.ConstraintTypes.Zip(p.ConstraintNullableAnnotations, (t, a) => names.Annotated(t.WithNullableAnnotation(a))));
        if (p.HasConstructorConstraint)
        {
            words.Add("new()");
        }

        return string.Join(", ", words);
    }
}
