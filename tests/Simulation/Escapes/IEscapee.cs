namespace Arus.Simulation.Tests.Escapes;

public interface IEscapee : IGrainWithStringKey
{
    Task Flee();
}
