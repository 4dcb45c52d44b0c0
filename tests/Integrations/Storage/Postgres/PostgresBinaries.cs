namespace Arus.Integrations.Tests.Storage.Postgres;

/// <summary>Where Debian puts PostgreSQL's programs.</summary>
internal static class PostgresBinaries
{
    private static readonly string? s_folder = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault()
        : null;

    /// <summary>Why the cases are skipped; null when they run. Under CI they run, and fail, where the server is missing.</summary>
    public static string? Missing { get; } =
        s_folder is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
            ? "PostgreSQL is not installed: apt-get install postgresql"
            : null;

    public static string Folder => s_folder
        ?? throw new InvalidOperationException("PostgreSQL is not installed and CI is set: apt-get install postgresql");
}
