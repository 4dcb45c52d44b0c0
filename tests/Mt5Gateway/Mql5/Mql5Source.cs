using System.Text.RegularExpressions;

namespace Arus.Mt5Gateway.Tests.Mql5;

/// <summary>The sources of the Expert Advisor, as a reader of words sees them: without comments and texts.</summary>
internal static partial class Mql5Source
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "Mt5Gateway", "mql5");

    public static ImmutableArray<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.mq*", SearchOption.AllDirectories).Where(f => f.EndsWith(".mq5", StringComparison.Ordinal) || f.EndsWith(".mqh", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>What is left when comments, texts, letters and the names of included files are taken out.</summary>
    public static string Bare(string text) => NotWords().Replace(text, " ");

    public static IEnumerable<string> Words(string bare) => Word().Matches(bare).Select(m => m.Value);

    /// <summary>Every name that our files declare: by a type before it, a macro around it, a definition or an enumeration.</summary>
    public static ImmutableHashSet<string> Declared(string bare)
    {
        HashSet<string> types = ["bool", "char", "uchar", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "string", "datetime", "color", "void"];
        types.UnionWith(Type().Matches(bare).Select(m => m.Groups[1].Value));
        HashSet<string> names = [.. types.Where(t => Type().Matches(bare).Any(m => m.Groups[1].Value == t))];
        foreach (Match definition in Definition().Matches(bare))
        {
            names.Add(definition.Groups[1].Value);
            names.UnionWith(definition.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        names.UnionWith(Wrapped().Matches(bare).Select(m => m.Groups[1].Value));
        foreach (Match list in Enumeration().Matches(bare)) names.UnionWith(Words(list.Groups[1].Value));
        names.UnionWith(Typed().Matches(bare).Where(m => types.Contains(m.Groups[1].Value) || BuiltIn().IsMatch(m.Groups[1].Value)).Select(m => m.Groups[2].Value));
        return [.. names];
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Orleans.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests do not run from a build of the tree");
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'|#include[^\n]*""", RegexOptions.Singleline)]
    private static partial Regex NotWords();

    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*|(?<=\.)[A-Za-z_]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:class|struct|union|enum)\s+(\w+)")]
    private static partial Regex Type();

    [GeneratedRegex(@"#define\s+(\w+)(?:\(([^)]*)\))?")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b[A-Z]+_(?:VAR|REF)\((\w+)\)")]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"\benum\s+\w+\s*\{([^}]*)\}")]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\b(\w+)\s+&?\s*(\w+)\s*(?=[\[\(;=,)])")]
    private static partial Regex Typed();

    [GeneratedRegex("^(?:Mql|ENUM_)")]
    private static partial Regex BuiltIn();
}
