using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arus.Architecture.Tests;

internal sealed record SourceFile(string Path, string Text, SyntaxTree Tree)
{
    /// <summary>The first folder: which room the file stands in.</summary>
    public string Room => Path.Split('/')[0];

    public string Name => Path.Split('/')[^1];

    public int Lines => Text.AsSpan().Count('\n');

    public ImmutableArray<BaseTypeDeclarationSyntax> Types =>
        [.. Tree.GetRoot().DescendantNodes(n => n is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>()];

    public ImmutableArray<DelegateDeclarationSyntax> Delegates =>
        [.. Tree.GetRoot().DescendantNodes(n => n is not BaseTypeDeclarationSyntax).OfType<DelegateDeclarationSyntax>()];
}
