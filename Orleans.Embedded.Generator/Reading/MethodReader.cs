using Microsoft.CodeAnalysis;
using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Reading;

/// <summary>Reads one method that <see cref="MethodRules"/> let pass.</summary>
internal static class MethodReader
{
    public static MethodShape Read(IMethodSymbol method, string callClass, TypeNames names)
    {
        var kind = Kind(method.ReturnType);
        var result = kind is ResultKind.TaskOfT or ResultKind.ValueTaskOfT
            ? names.Annotated(((INamedTypeSymbol)method.ReturnType).TypeArguments[0])
            : "";
        return new MethodShape(
            names.Annotated(method.ContainingType),
            names.Bare(method.ContainingType),
            method.Name,
            TypeNames.Identifier(method.Name),
            callClass,
            kind,
            result,
            TypeParameterReader.Read(method.TypeParameters, names),
            new([.. method.Parameters.Select(p => Parameter(p, names))]),
            new MethodTraits(
                kind == ResultKind.Void || Attributes.Has(method, "Orleans.Concurrency", "OneWayAttribute"),
                Attributes.Has(method, "Orleans.Concurrency", "AlwaysInterleaveAttribute"),
                Attributes.Has(method, "Orleans.Concurrency", "ReadOnlyAttribute"),
                Attributes.Alias(method),
                Attributes.ResponseTimeout(method)));
    }

    private static ParameterShape Parameter(IParameterSymbol p, TypeNames names) => new(
        names.Annotated(p.Type), names.Bare(p.Type), p.Type.IsValueType, !p.Type.IsUnmanagedType, KnownTypes.IsToken(p.Type));

    private static ResultKind Kind(ITypeSymbol type) =>
        KnownTypes.IsTask(type) ? ResultKind.Task
        : KnownTypes.IsTaskOfT(type) ? ResultKind.TaskOfT
        : KnownTypes.IsValueTask(type) ? ResultKind.ValueTask
        : KnownTypes.IsValueTaskOfT(type) ? ResultKind.ValueTaskOfT
        : ResultKind.Void;
}
