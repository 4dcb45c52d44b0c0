using Orleans.Concurrency;

namespace Arus.Simulation.Tests.Totals;

public interface IWrongTotal : IGrainWithStringKey
{
    [AlwaysInterleave]
    Task Add(long amount);
}
