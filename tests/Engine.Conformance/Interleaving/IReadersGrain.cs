namespace Arus.Engine.Conformance.Tests.Interleaving;

public interface IReadersGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task ReadAtGate();

    [ReadOnly]
    Task Read(string line);

    Task WriteAtGate();

    Task Write(string line);
}
