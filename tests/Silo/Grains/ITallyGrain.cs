using Orleans;

namespace Arus.Silo.Tests.Grains;

[Alias("silo-tally")]
public interface ITallyGrain : IGrainWithStringKey
{
    [Alias("add")]
    Task<long> Add(long by);

    [Alias("total")]
    Task<long> Total();
}
