using System.CommandLine;
using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.Commands;

/// <summary>Finds the platform of a data directory, asks it, and hands on what it says.</summary>
internal sealed class PlatformDoor(IPlatformFinder platforms, TextWriter output, TextWriter errors)
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The platform's data directory",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ARUS_DATA") is { Length: > 0 } set ? set : "data",
    };

    public Task<int> Ask(string data, Question question, CancellationToken cancel) => Ask(data, question, output, cancel);

    /// <summary>With the answer's lines among the errors: standard output is for something else.</summary>
    public Task<int> AskAside(string data, Question question, CancellationToken cancel) => Ask(data, question, errors, cancel);

    private async Task<int> Ask(string data, Question question, TextWriter to, CancellationToken cancel)
    {
        using IPlatform platform = await platforms.Find(Path.GetFullPath(data), question, cancel);
        return await platform.Ask(question, to, errors, cancel);
    }
}
