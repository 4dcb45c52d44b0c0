using Orleans;

namespace Arus.Engine.Bench.Grains;

/// <summary>The smallest grain there is: what a call costs, and nothing else.</summary>
public interface IEchoGrain : IGrainWithStringKey
{
    Task Nothing();

    Task<int> EchoLater(int value);
}
