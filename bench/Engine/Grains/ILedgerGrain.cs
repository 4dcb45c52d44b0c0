using Orleans;

namespace Arus.Engine.Bench.Grains;

/// <summary>Stores at each call.</summary>
public interface ILedgerGrain : IGrainWithStringKey
{
    Task<long> Add(long amount);
}
