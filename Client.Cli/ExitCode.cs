namespace Arus.Client.Cli;

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It ran and found something wrong.</summary>
    public const int Finding = 1;

    /// <summary>It was written wrongly.</summary>
    public const int Usage = 2;

    /// <summary>The machine lacks something it needs.</summary>
    public const int Environment = 3;
}
