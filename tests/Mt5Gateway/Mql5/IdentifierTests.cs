namespace Arus.Mt5Gateway.Tests.Mql5;

/// <summary>The Expert Advisor cannot be compiled here: every word of it must be one of the language or one that it declares.</summary>
public sealed class IdentifierTests
{
    private static readonly ImmutableHashSet<string> s_language =
    [
        .. File.ReadAllLines(Path.Combine(Mql5Source.Root, "tests", "Mt5Gateway", "Mql5", "mql5-words.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    public static TheoryData<string> Files => [.. Mql5Source.Files.Select(f => Path.GetRelativePath(Mql5Source.Folder, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_OfAFile_AreMql5sOrOurs(string file)
    {
        string all = string.Join('\n', Mql5Source.Files.Select(f => Mql5Source.Bare(File.ReadAllText(f))));
        ImmutableHashSet<string> ours = Mql5Source.Declared(all);

        string bare = Mql5Source.Bare(File.ReadAllText(Path.Combine(Mql5Source.Folder, file)));

        Assert.Empty(Mql5Source.Words(bare).Where(word => !s_language.Contains(word) && !ours.Contains(word)).Distinct());
    }

    [Fact]
    public void Words_ThatAreNeither_AreFound()
    {
        string bare = Mql5Source.Bare("int count = 0; // SocketOpen\nstring s = \"Blah\"; SocketOpen(count); s.Length; std::move(count);");

        Assert.Equal(["SocketOpen", "Length", "std", "move"], Mql5Source.Words(bare).Where(word => !s_language.Contains(word) && !Mql5Source.Declared(bare).Contains(word)));
    }

    /// <summary>Signs of C++ that g++ would let through, and braces that g++ sees half of the files of.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Signs_OfAFile_AreThoseOfThePlainLanguage(string file)
    {
        string bare = Mql5Source.Bare(File.ReadAllText(Path.Combine(Mql5Source.Folder, file)));

        foreach (string sign in (string[])["->", "::", "[&", "[="]) Assert.DoesNotContain(sign, bare, StringComparison.Ordinal);
        Assert.Equal(bare.Count(c => c == '{'), bare.Count(c => c == '}'));
        Assert.Equal(bare.Count(c => c == '('), bare.Count(c => c == ')'));
    }
}
