namespace Arus.Engine.Conformance.Tests.StatelessWorkers;

public interface IWorkerGrain : IGrainWithStringKey
{
    /// <summary>Stands at the gate of that name; returns which activation it was.</summary>
    Task<long> Stand(string gate);

    /// <summary>The greatest number of activations seen at work at once.</summary>
    Task<int> Work();
}
