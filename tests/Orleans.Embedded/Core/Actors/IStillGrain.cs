namespace Arus.Embedded.Tests.Core.Actors;

public interface IStillGrain : IGrainWithStringKey
{
    Task<int> Answer(int question);
}
