namespace Arus.Simulation.Tests.News;

public interface INewsGrain : IGrainWithStringKey
{
    Task Begin();

    Task<int> Heard();

    Task<int> Reminded();
}
