namespace Arus.Silo;

/// <summary>What the process ends with.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>It ran and found something wrong, or failed while running.</summary>
    public const int Finding = 1;

    /// <summary>A wrong setting or word: who started it can put it right.</summary>
    public const int Usage = 2;

    /// <summary>The machine does not let it run: the data directory is in use, the port is taken, a file is damaged.</summary>
    public const int Environment = 3;
}
