namespace Arus.Client.Cli.Platform;

/// <summary>A command of the platform, by the words that call it.</summary>
internal sealed record Question(string Words, bool Changes, bool WorksOffline)
{
    /// <summary>What stands behind the words, by name. Paths are full ones: the platform has a directory of its own.</summary>
    public ImmutableSortedDictionary<string, string> Arguments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
