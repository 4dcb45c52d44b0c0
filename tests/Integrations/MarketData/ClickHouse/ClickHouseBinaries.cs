namespace Arus.Integrations.Tests.MarketData.ClickHouse;

/// <summary>Where Debian, or ClickHouse's own package, puts the server.</summary>
internal static class ClickHouseBinaries
{
    private static readonly string? s_server = new[] { "/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server" }.FirstOrDefault(File.Exists);

    /// <summary>Why the cases are skipped; null when they run. Under CI they run, and fail, where the server is missing.</summary>
    public static string? Missing { get; } =
        s_server is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
            ? "ClickHouse is not installed: apt-get install clickhouse-server"
            : null;

    public static string Server => s_server
        ?? throw new InvalidOperationException("ClickHouse is not installed and CI is set: apt-get install clickhouse-server");
}
