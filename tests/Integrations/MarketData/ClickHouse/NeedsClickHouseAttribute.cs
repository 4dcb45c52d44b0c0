using Arus.Integrations.Tests.Storage;

namespace Arus.Integrations.Tests.MarketData.ClickHouse;

/// <summary>The class's cases run against a real ClickHouse server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsClickHouseAttribute : NeedsServerAttribute
{
    public override string? Missing => ClickHouseBinaries.Missing;
}
