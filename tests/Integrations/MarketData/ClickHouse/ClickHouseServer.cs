namespace Arus.Integrations.Tests.MarketData.ClickHouse;

[CollectionDefinition(Name)]
public sealed class ClickHouseServer : ICollectionFixture<ClickHouseFixture>
{
    public const string Name = "clickhouse";
}
