namespace Arus.Simulation.Tests.Totals;

public interface IRightTotal : IGrainWithStringKey
{
    Task Add(long amount);
}
