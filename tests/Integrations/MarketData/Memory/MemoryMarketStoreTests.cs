using Arus.Grains.MarketData;
using Arus.Integrations.MarketData.Memory;
using Arus.Integrations.Tests.MarketData.Contracts;

namespace Arus.Integrations.Tests.MarketData.Memory;

public sealed class MemoryMarketStoreTests : MarketStoreContract
{
    protected override Task<IMarketStore> Open() => Task.FromResult<IMarketStore>(new MemoryMarketStore());
}
