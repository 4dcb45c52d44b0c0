namespace Arus.Simulation.Tests.Tills;

public interface IRightTill : IGrainWithStringKey
{
    /// <summary>The same id counts once.</summary>
    Task Put(string id, long amount);
}
