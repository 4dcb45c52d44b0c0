namespace Arus.Integrations.Tests.Storage.Postgres;

[CollectionDefinition(Name)]
public sealed class PostgresServer : ICollectionFixture<PostgresFixture>
{
    public const string Name = "postgres";
}
