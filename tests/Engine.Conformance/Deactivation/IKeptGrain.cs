namespace Arus.Engine.Conformance.Tests.Deactivation;

public interface IKeptGrain : IGrainWithStringKey
{
    Task<long> Instance();
}
