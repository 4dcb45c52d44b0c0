namespace Arus.Simulation.Tests.Streams;

public interface IRightTally : IGrainWithStringKey
{
    Task<int> KnownUpTo();
}
