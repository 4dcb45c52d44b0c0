namespace Arus.Integrations.Tests.Storage.Postgres;

/// <summary>The class's cases run against a real PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : NeedsServerAttribute
{
    public override string? Missing => PostgresBinaries.Missing;
}
