using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Orleans.Embedded.Generator.Reading;

/// <summary>What a grain method may not be; each answer is a rule and the words of its message after the member's name.</summary>
internal static class MethodRules
{
    public static IEnumerable<(DiagnosticDescriptor Rule, string[] Words)> Refuse(IMethodSymbol method) =>
        Result(method).Concat(method.Parameters.SelectMany(Parameter)).Concat(Whole(method));

    private static IEnumerable<(DiagnosticDescriptor, string[])> Result(IMethodSymbol method)
    {
        var type = method.ReturnType;
        var payload = KnownTypes.IsTaskOfT(type) || KnownTypes.IsValueTaskOfT(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;
        if (KnownTypes.IsAsyncEnumerable(payload ?? type))
        {
            yield return (Refusals.AsyncEnumerable, []);
        }
        else if (method.RefKind != RefKind.None)
        {
            yield return (Refusals.ReturnType, ["ref " + Short(type), "Task"]);
        }
        else if (payload is null && type.SpecialType != SpecialType.System_Void && !KnownTypes.IsTask(type) && !KnownTypes.IsValueTask(type))
        {
            yield return (Refusals.ReturnType, [Short(type), CanBeResult(type) ? $"Task<{Short(type)}>" : "Task"]);
        }

        if (payload is not null && Attributes.Has(method, "Orleans.Concurrency", "OneWayAttribute"))
        {
            yield return (Refusals.OneWayResult, [Short(type)]);
        }
    }

    private static IEnumerable<(DiagnosticDescriptor, string[])> Parameter(IParameterSymbol p)
    {
        if (p.RefKind != RefKind.None)
        {
            yield return (Refusals.ByReference, [Word(p.RefKind), p.Name]);
        }
        else if (p.Type.IsRefLikeType || p.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol or ITypeParameterSymbol { AllowsRefLikeType: true })
        {
            yield return (Refusals.NotStorable, [p.Name, Short(p.Type)]);
        }
        else if (KnownTypes.IsAsyncEnumerable(p.Type))
        {
            yield return (Refusals.AsyncEnumerable, []);
        }
    }

    private static IEnumerable<(DiagnosticDescriptor, string[])> Whole(IMethodSymbol method)
    {
        var tokens = method.Parameters.Count(p => KnownTypes.IsToken(p.Type));
        if (tokens > 1)
        {
            yield return (Refusals.ManyTokens, [tokens.ToString(CultureInfo.InvariantCulture)]);
        }

        if (Attributes.ResponseTimeout(method) is { } text
            && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero))
        {
            yield return (Refusals.ResponseTimeout, [text]);
        }

        if (Attributes.Alias(method) is { } alias && method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Any(other => !SymbolEqualityComparer.Default.Equals(other, method) && Attributes.Alias(other) == alias))
        {
            yield return (Refusals.SameAlias, [alias]);
        }
    }

    private static bool CanBeResult(ITypeSymbol type) => !type.IsRefLikeType && type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol);

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    private static string Word(RefKind kind) => kind switch
    {
        RefKind.Ref => SyntaxFacts.GetText(SyntaxKind.RefKeyword),
        RefKind.Out => SyntaxFacts.GetText(SyntaxKind.OutKeyword),
        RefKind.In => SyntaxFacts.GetText(SyntaxKind.InKeyword),
        _ => "ref readonly",
    };
}
