using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arus.Architecture.Tests;

/// <summary>The grains run on either engine: what is ours alone is named only where an engine is chosen or tested.</summary>
public sealed class EngineNameTests
{
    private static readonly string[] s_allowed =
        ["Orleans.Embedded/", "Orleans.Embedded.Generator/", "tests/Orleans.Embedded", "tests/Simulation/", "tests/Architecture/", "bench/Engine/"];

    [Fact]
    public void EmbeddedNames_OutsideTheEngine_StandOnlyWhereItIsChosen() =>
        Assert.Empty(SourceTree.Files.Where(f => !IsAllowed(f) && NamesTheEngine(f)).Select(f => f.Path));

    [Fact]
    public void RawGetGrain_OutsideKeyExtensions_StandsNowhere() =>
        Assert.Empty(
            from file in SourceTree.Product
            where file.Room is not ("Orleans.Embedded" or "Orleans.Embedded.Generator") && !file.Name.EndsWith("Keys.cs", StringComparison.Ordinal)
            from call in file.Tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>()
            where call.Identifier.Text == "GetGrain"
            select $"{file.Path}:{call.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");

    private static bool IsAllowed(SourceFile file) =>
        s_allowed.Any(a => file.Path.StartsWith(a, StringComparison.Ordinal)) || file.Name == "Embedded.cs" || file.Path.Contains("/Embedded/", StringComparison.Ordinal);

    private static bool NamesTheEngine(SourceFile file) => file.Tree.GetRoot().DescendantNodes()
        .Any(n => (n is QualifiedNameSyntax or MemberAccessExpressionSyntax) && n.ToString().StartsWith("Orleans.Embedded", StringComparison.Ordinal));
}
