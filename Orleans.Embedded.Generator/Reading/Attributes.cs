using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator.Reading;

internal static class Attributes
{
    public static bool Has(ISymbol symbol, string space, string name) => Find(symbol, space, name) is not null;

    public static string? Alias(ISymbol symbol) => Text(symbol, "Orleans", "AliasAttribute");

    public static string? ResponseTimeout(IMethodSymbol method) => Text(method, "Orleans", "ResponseTimeoutAttribute");

    /// <summary>The one string an attribute was given; null without the attribute.</summary>
    private static string? Text(ISymbol symbol, string space, string name) =>
        Find(symbol, space, name)?.ConstructorArguments.Select(argument => argument.Value).FirstOrDefault() as string;

    private static AttributeData? Find(ISymbol symbol, string space, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } type && KnownTypes.Is(type, space, name));
}
