namespace Arus.Engine.Conformance.Tests.StatelessWorkers;

public interface ILoneWorkerGrain : IGrainWithStringKey
{
    Task<int> Work();
}
