using System.Xml.Linq;

namespace Arus.Architecture.Tests;

/// <summary>Which room may know which: references point one way.</summary>
public sealed class ReferenceTests
{
    private static readonly ImmutableSortedDictionary<string, string[]> s_mayKnow = new Dictionary<string, string[]>
    {
        ["Orleans.Embedded"] = [],
        ["Orleans.Embedded.Generator"] = [],
        ["Grains.Abstractions"] = [],
        ["Domain"] = ["Grains.Abstractions"],
        ["Grains"] = ["Grains.Abstractions", "Domain"],
        ["Integrations"] = ["Grains.Abstractions", "Domain", "Grains"],
        ["Client.Api"] = ["Grains.Abstractions", "Domain"],
        ["Client.Telegram"] = ["Grains.Abstractions", "Domain"],
        ["Client.Cli"] = ["Grains.Abstractions", "Domain", "Grains"], // it simulates them
        ["Mt5Gateway"] = ["Grains.Abstractions", "Domain"],
        ["Silo"] = ["Grains.Abstractions", "Domain", "Grains", "Integrations", "Client.Api", "Client.Telegram", "Client.Cli", "Mt5Gateway"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Rooms => [.. ProjectsOfTheProduct().Select(p => Path.GetFileNameWithoutExtension(p))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_ProjectReferences_PointOneWay(string room)
    {
        Assert.True(s_mayKnow.TryGetValue(room, out string[]? allowed), $"{room} is a new room: say here which rooms it may know");
        string project = ProjectsOfTheProduct().Single(p => Path.GetFileNameWithoutExtension(p) == room);

        IEnumerable<string> known = XDocument.Load(project)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(known.Except(allowed!));
    }

    [Fact]
    public void Projects_InTheTree_AreInTheSolution()
    {
        string solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Orleans.sln")).Replace('\\', '/');

        Assert.Empty(Projects().Select(p => Path.GetRelativePath(SourceTree.Root, p).Replace('\\', '/')).Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Projects() => Directory
        .EnumerateFiles(SourceTree.Root, "*.csproj", SearchOption.AllDirectories)
        .Where(p => !Path.GetRelativePath(SourceTree.Root, p).StartsWith("artifacts", StringComparison.Ordinal));

    private static IEnumerable<string> ProjectsOfTheProduct() => Projects()
        .Where(p => Path.GetRelativePath(SourceTree.Root, p).Split(Path.DirectorySeparatorChar)[0] is not ("tests" or "bench"))
        .Order(StringComparer.Ordinal);
}
