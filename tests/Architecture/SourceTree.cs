using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arus.Architecture.Tests;

/// <summary>The C# files of the tree as they stand, parsed once.</summary>
internal static class SourceTree
{
    private static readonly string[] s_outside = ["artifacts", "node_modules", "data", ".git"];
    private static readonly Lazy<ImmutableArray<SourceFile>> s_files = new(Read);

    public static string Root { get; } = FindRoot();

    public static ImmutableArray<SourceFile> Files => s_files.Value;

    /// <summary>The files of the product: neither tests nor benchmarks.</summary>
    public static IEnumerable<SourceFile> Product => Files.Where(f => f.Room is not ("tests" or "bench"));

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories)
        .Select(d => Path.GetRelativePath(Root, d).Replace('\\', '/'))
        .Where(d => !s_outside.Contains(d.Split('/')[0], StringComparer.Ordinal) && !d.Split('/').Any(p => p is "bin" or "obj" or "node_modules"));

    private static ImmutableArray<SourceFile> Read() =>
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !s_outside.Contains(f.Split('/')[0], StringComparer.Ordinal) && !f.Split('/').Any(p => p is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(Parse),
    ];

    private static SourceFile Parse(string path)
    {
        string text = File.ReadAllText(Path.Combine(Root, path));
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["EMBEDDED"]), path);
        return new SourceFile(path, text, tree);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Orleans.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No Orleans.sln above {AppContext.BaseDirectory}");
    }
}
