namespace Arus.Engine.Conformance.Tests.Deactivation;

public interface IStubbornGrain : IGrainWithStringKey
{
    Task<long> Instance();

    Task Leave();
}
