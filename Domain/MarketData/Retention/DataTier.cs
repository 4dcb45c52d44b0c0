namespace Arus.Domain.MarketData.Retention;

/// <summary>How long a tenant's market data is kept. The platform's settings say which tier holds for all.</summary>
public enum DataTier
{
    Free = 0,
    Pro = 1,
    Enterprise = 2,
}
