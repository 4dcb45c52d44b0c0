using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

public static class TradingKeys
{
    public static ITerminalGrain Terminal(this IGrainFactory grains, Caller caller, TerminalId terminal) =>
        grains.GetGrain<ITerminalGrain>(GrainKey.Of(caller.Tenant, terminal.Value));
}
