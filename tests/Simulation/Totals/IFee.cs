namespace Arus.Simulation.Tests.Totals;

public interface IFee : IGrainWithStringKey
{
    Task<long> Of(long amount);
}
