namespace Arus.Silo.Health;

/// <summary>Which page a check stands on.</summary>
public static class HealthTag
{
    /// <summary>It has started once.</summary>
    public const string Startup = "startup";

    /// <summary>It can do its work now.</summary>
    public const string Ready = "ready";

    /// <summary>It is worth keeping: when this fails, only a restart helps.</summary>
    public const string Live = "live";

    /// <summary>Something outside, named by a module; true of a platform that does not run, too.</summary>
    public const string Dependency = "dependency";
}
