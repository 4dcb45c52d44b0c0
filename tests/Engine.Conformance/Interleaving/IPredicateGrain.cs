namespace Arus.Engine.Conformance.Tests.Interleaving;

public interface IPredicateGrain : IGrainWithStringKey
{
    Task Stand();

    Task Pass(string line);

    Task PassWhenMarked(string line);
}
