namespace Arus.Simulation.Tests.Streams;

public interface IWrongTally : IGrainWithStringKey
{
    Task<int> KnownUpTo();
}
