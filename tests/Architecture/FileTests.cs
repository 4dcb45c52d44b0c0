using System.Text.RegularExpressions;

namespace Arus.Architecture.Tests;

/// <summary>What a folder and a file may look like.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 300;

    /// <summary>Files that are longer for a reason: each with it.</summary>
    private static readonly ImmutableSortedDictionary<string, string> s_long = ImmutableSortedDictionary<string, string>.Empty;

    private static readonly string[] s_forbiddenFolders = ["Services", "Helpers", "Managers", "Utils", "Common", "Models"];

    [Fact]
    public void Files_ManyLines_AreListedWithTheirReason() =>
        Assert.Empty(SourceTree.Files.Where(f => f.Lines > MostLines && !s_long.ContainsKey(f.Path)).Select(f => $"{f.Path}: {f.Lines} lines"));

    [Fact]
    public void LongFiles_InTheList_AreStillLong() =>
        Assert.Empty(s_long.Keys.Where(path => SourceTree.Files.SingleOrDefault(f => f.Path == path) is not { Lines: > MostLines }));

    [Fact]
    public void Files_WithTypes_HoldOneTypeNamedAsTheFile() =>
        Assert.Empty(SourceTree.Files.Where(f => f.Types.Length + f.Delegates.Length > 0 && !IsOneTypeOfItsName(f)).Select(f =>
            $"{f.Path}: {string.Join(", ", f.Types.Select(t => t.Identifier.Text).Concat(f.Delegates.Select(d => d.Identifier.Text)))}"));

    [Fact]
    public void Folders_Named_SayTheirSubject() =>
        Assert.Empty(SourceTree.Folders.Where(d => s_forbiddenFolders.Contains(d.Split('/')[^1], StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Types_OfTheProduct_HaveNoEmptyWordsInTheirName() =>
        Assert.Empty(
            from file in SourceTree.Product
            where file.Room is not ("Orleans.Embedded" or "Orleans.Embedded.Generator")
            from type in file.Types
            where EmptyWords().IsMatch(type.Identifier.Text)
            select $"{file.Path}: {type.Identifier.Text}");

    [Fact]
    public void Sources_OfTheTree_NameNoLeftovers() =>
        Assert.Empty(SourceTree.Files.Where(f => f.Room != "tests" && Leftovers().IsMatch(f.Text)).Select(f => f.Path));

    private static bool IsOneTypeOfItsName(SourceFile file)
    {
        string[] names = [.. file.Types.Select(t => t.Identifier.Text).Concat(file.Delegates.Select(d => d.Identifier.Text))];
        return names.Length == 1 && names[0] == file.Name.Split('.', '`')[0];
    }

    [GeneratedRegex("(Helper|Util|Utils|Manager|Service|Base|Impl)$")]
    private static partial Regex EmptyWords();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|#region")]
    private static partial Regex Leftovers();
}
