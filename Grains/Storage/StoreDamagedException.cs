using Orleans;

namespace Arus.Grains.Storage;

/// <summary>What a database holds is not what was written to it. The message is one line, for an operator.</summary>
[GenerateSerializer]
public class StoreDamagedException(string database, string what, Exception? cause = null)
    : Exception($"{database} is damaged: {what}. It was left untouched: stop the platform and restore the last backup into its place.", cause)
{
    [Id(0)]
    public string Database { get; } = database;
}
