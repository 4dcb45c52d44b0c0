namespace Arus.Engine.Conformance.Tests.Interleaving;

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Stand();

    Task Pass(string line);

    Task<int> CallMyself(int depth);

    Task CountOnce();

    Task<int> Counted();
}
