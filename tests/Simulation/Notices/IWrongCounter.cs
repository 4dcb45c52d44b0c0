using Orleans.Concurrency;

namespace Arus.Simulation.Tests.Notices;

public interface IWrongCounter : IGrainWithStringKey
{
    [OneWay]
    Task Notice(int number);

    /// <summary>The highest number below which all are known.</summary>
    Task<int> KnownUpTo();
}
